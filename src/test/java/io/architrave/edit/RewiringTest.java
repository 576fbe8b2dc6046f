package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.IdSource;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RewiringTest {

    private static final ElementId FN = ElementId.of("fn");
    private static final ElementId ORDERS = ElementId.of("orders");
    private static final ElementId CACHE = ElementId.of("cache");
    private static final ElementId QUEUE = ElementId.of("queue");

    private final Diagram nodes = Diagram.EMPTY
            .with(Node.of("fn", "lambda-function", "fn"))
            .with(Node.of("orders", "dynamodb-table", "orders"))
            .with(Node.of("cache", "elasticache", "cache"))
            .with(Node.of("queue", "sqs-queue", "queue"));

    /// The usual call of the table.
    private final Diagram diagram = new Drawing(
            DiagramIndex.of(nodes), Catalog.bundled(), new IdSource(new Random(1)))
            .connection(Relation.CALL, FN, ORDERS)
            .change()
            .applyTo(nodes);

    private Edge edge(Diagram from) {
        return from.edges().findFirst().orElseThrow();
    }

    private Edge rewired(Diagram from, Relation relation, ElementId to) {
        return edge(new Rewiring(from, Catalog.bundled()).of(edge(from), relation, FN, to).applyTo(from));
    }

    @Test
    void takesTheProtocolAndThePortOfTheNewPair() {
        var edge = rewired(diagram, Relation.CALL, CACHE);
        assertThat(edge.to()).isEqualTo(CACHE);
        assertThat(edge.properties().text("protocol")).contains("redis");
        assertThat(edge.properties().number("port").map(Number::intValue)).contains(6379);
    }

    @Test
    void keepsAPortOfOnesOwnWhereTheSameProtocolIsSpoken() {
        var own = diagram.with(edge(diagram).withProperties(edge(diagram).properties().with("port", 8443)));
        assertThat(rewired(own, Relation.CALL, QUEUE).properties().number("port").map(Number::intValue))
                .contains(8443);
        assertThat(rewired(own, Relation.CALL, CACHE).properties().number("port").map(Number::intValue))
                .contains(6379);
    }

    @Test
    void keepsWordsOfOnesOwnAndReplacesTheUsualOnes() {
        var own = diagram.with(edge(diagram).withLabel("reads orders"));
        assertThat(rewired(own, Relation.CALL, QUEUE).label()).isEqualTo("reads orders");
        assertThat(rewired(diagram, Relation.FAILURE, QUEUE).label()).isEqualTo("on failure");
    }

    @Test
    void saysNoProtocolWhereTheMeaningHasNone() {
        var edge = rewired(diagram, Relation.EVENT, QUEUE);
        assertThat(edge.relation()).isEqualTo(Relation.EVENT);
        assertThat(edge.properties().has("protocol")).isFalse();
        assertThat(edge.properties().has("port")).isFalse();
    }

    @Test
    void changesNothingWhereNothingIsOtherThanBefore() {
        var same = new Rewiring(diagram, Catalog.bundled()).of(edge(diagram), Relation.CALL, FN, ORDERS);
        assertThat(same.applyTo(diagram)).isSameAs(diagram);
    }
}
