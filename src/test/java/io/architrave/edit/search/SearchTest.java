package io.architrave.edit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private final Diagram diagram = Diagram.EMPTY
            .with(Group.of("net", "vpc", "shop net").with("cidr", PropertyValue.of("10.0.0.0/16")))
            .with(Node.of("fn", "lambda-function", "orders")
                    .withProperties(Properties.of("memoryMb", PropertyValue.of(512))))
            .with(Node.of("table", "dynamodb-table", "orders table"))
            .with(Edge.of("edge", Relation.CALL, ElementId.of("fn"), ElementId.of("table")).withLabel("puts orders"))
            .with(new Note(ElementId.of("note"), Optional.empty(), "Orders come in\nat noon, orders go out",
                    Extras.NONE));

    @Test
    void looksIntoNamesLabelsAndNotes() {
        assertThat(elements(names("orders"))).containsExactly("edge", "fn", "note", "note", "table");
    }

    @Test
    void findsWhatWasRenamedByBothNames() {
        var old = Diagram.EMPTY.with(Node.of("reports", "quicksight", "reports"));
        for (var name : List.of("Quick Suite", "QuickSight")) {
            var query = new Query(name, false, false, false, Set.of(Query.Scope.TYPES));
            assertThat(Search.of(old, CATALOG, query)).hasSize(1);
        }
    }

    @Test
    void caseAndWordsCountWhereAsked() {
        assertThat(elements(new Query("Orders", true, false, false, Set.of(Query.Scope.NAMES))))
                .containsExactly("note");
        assertThat(elements(new Query("order", false, true, false, Set.of(Query.Scope.NAMES)))).isEmpty();
        assertThat(elements(new Query("net", false, true, false, Set.of(Query.Scope.NAMES)))).containsExactly("net");
    }

    @Test
    void looksIntoTypes() {
        assertThat(elements(new Query("dynamo", false, false, false, Set.of(Query.Scope.TYPES))))
                .containsExactly("table");
    }

    @Test
    void looksIntoSettingsByValueAndByLabel() {
        assertThat(elements(new Query("10.0.", false, false, false, Set.of(Query.Scope.PROPERTIES))))
                .containsExactly("net");
        assertThat(elements(new Query("memory", false, false, false, Set.of(Query.Scope.PROPERTIES))))
                .containsExactly("fn");
    }

    @Test
    void aTextIsTakenLiterallyUnlessItIsAnExpression() {
        assertThat(elements(names("o.ders"))).isEmpty();
        assertThat(elements(new Query("o.ders$", false, false, true, Set.of(Query.Scope.NAMES))))
                .containsExactly("edge", "fn");
    }

    @Test
    void aBrokenExpressionIsSaidAndFindsNothing() {
        var query = new Query("(", false, false, true, Set.of(Query.Scope.NAMES));
        assertThat(query.problem()).hasValueSatisfying(text -> assertThat(text).startsWith("This is not a regular"));
        assertThat(elements(query)).isEmpty();
    }

    @Test
    void anEmptyTextFindsNothing() {
        assertThat(elements(names(""))).isEmpty();
    }

    @Test
    void replacesEveryMatchOfAText() {
        var query = names("orders");
        var replacement = replaced(query, "sales");
        var after = replacement.change().applyTo(diagram);
        assertThat(after.find(ElementId.of("fn")).orElseThrow().name()).isEqualTo("sales");
        assertThat(after.edge(ElementId.of("edge")).orElseThrow().label()).isEqualTo("puts sales");
        assertThat(((Note) after.find(ElementId.of("note")).orElseThrow()).text())
                .isEqualTo("sales come in\nat noon, sales go out");
        assertThat(replacement.replaced()).isEqualTo(5);
        assertThat(replacement.refused()).isEmpty();
    }

    @Test
    void groupsOfAnExpressionCanBeUsed() {
        var query = new Query("(orders) (table)", false, false, true, Set.of(Query.Scope.NAMES));
        var after = replaced(query, "$2 of $1").change().applyTo(diagram);
        assertThat(after.find(ElementId.of("table")).orElseThrow().name()).isEqualTo("table of orders");
    }

    @Test
    void aValueThatTheSettingCannotTakeStaysAndSaysWhy() {
        var query = new Query("512", false, false, false, Set.of(Query.Scope.PROPERTIES));
        var replacement = replaced(query, "64");
        assertThat(replacement.change().applyTo(diagram)).isSameAs(diagram);
        assertThat(replacement.refused()).singleElement().asString().contains("orders").contains("128");
    }

    @Test
    void aBlockThatIsNoneIsRefused() {
        var query = new Query("/16", false, false, false, Set.of(Query.Scope.PROPERTIES));
        assertThat(replaced(query, "/99").refused()).hasSize(1);
        var after = replaced(query, "/20").change().applyTo(diagram);
        assertThat(after.group(ElementId.of("net")).orElseThrow().properties().text("cidr")).contains("10.0.0.0/20");
    }

    @Test
    void aNameNeverBecomesEmpty() {
        assertThat(replaced(new Query("shop net", false, false, false, Set.of(Query.Scope.NAMES)), "").refused())
                .containsExactly("“shop net” needs a name.");
    }

    private static Query names(String text) {
        return new Query(text, false, false, false, Set.of(Query.Scope.NAMES));
    }

    private Replacement replaced(Query query, String by) {
        return Replacement.of(diagram, CATALOG, query, Search.of(diagram, CATALOG, query), by);
    }

    private List<String> elements(Query query) {
        return Search.of(diagram, CATALOG, query).stream().map(match -> match.element().value()).toList();
    }
}
