package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Edge;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import org.junit.jupiter.api.Test;

/// Security groups and templates open the port that this answers.
class ConnectionPortTest {

    private final Catalog catalog = Catalog.bundled();
    private final Node service = Node.of("web", "ecs-service", "web");
    private final Node database = Node.of("db", "rds-database", "orders");

    private Edge edge(Relation relation) {
        return Edge.of("line", relation, service.id(), database.id());
    }

    @Test
    void isTheUsualOneOfThePair() {
        assertThat(catalog.port(edge(Relation.CALL), service, database)).contains(5432);
    }

    @Test
    void followsTheEngineThatTheCalleeHasChosen() {
        var mysql = database.withProperties(Properties.NONE.with("engine", "mysql"));
        assertThat(catalog.port(edge(Relation.CALL), service, mysql)).contains(3306);
    }

    @Test
    void isTheConnectionsOwnWhereItSaysOne() {
        var own = edge(Relation.CALL).withProperties(Properties.NONE.with("port", 6432));
        assertThat(catalog.port(own, service, database)).contains(6432);
    }

    @Test
    void isNoneForAConnectionThatOpensNothing() {
        var secret = Node.of("secret", "secrets-manager", "password");
        assertThat(catalog.port(edge(Relation.ASSOCIATION), secret, database)).isEmpty();
    }

    @Test
    void isTheUsualOneForAnEngineThatTheCatalogueDoesNotKnow() {
        var strange = database.withProperties(Properties.NONE.with("engine", "sqlite"));
        assertThat(catalog.port(edge(Relation.CALL), service, strange)).contains(5432);
    }
}
