package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Relation;
import io.architrave.scene.Theme;
import io.architrave.testing.Golden;
import io.architrave.testing.RandomDiagram;
import io.architrave.testing.Samples;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidExporterTest {

    private static final Node WEB = Node.of("web", "lambda-function", "web");

    @ParameterizedTest
    @ValueSource(strings = {"three-tier-web", "serverless-api", "production-vpc"})
    void writesTheTemplatesAsAccepted(String template) {
        Golden.assertMatches("export/mermaid/" + template + ".mmd", text(Samples.template(template)));
    }

    @Test
    void writesAwkwardWordsAndEveryKindOfConnectionAsAccepted() {
        var diagram = Samples.document(AWKWARD);

        Golden.assertMatches("export/mermaid/awkward.mmd", text(diagram));
    }

    @Test
    void writesForADarkGround() {
        var job = ExportJob.of("serverless-api", Samples.template("serverless-api")).with(Theme.DARK, 1);

        Golden.assertMatches("export/mermaid/serverless-api-dark.mmd", exported(job).files().getFirst().asText());
    }

    @Test
    void definesASpanningNodeOnceAndNamesItsPlaces() {
        var text = text(Samples.template("three-tier-web"));

        assertThat(text).containsOnlyOnce("Load balancer<br/>").contains("in public a, public b");
    }

    @Test
    void namesWhatItCannotDraw() {
        assertThat(exported(ExportJob.of("x", Samples.document(AWKWARD))).skipped())
                .anyMatch(line -> line.startsWith("later: "))
                .anyMatch(line -> line.startsWith("loop: "))
                .anyMatch(line -> line.startsWith("sg: "));
    }

    @Test
    void writesAnEmptyDocument() {
        assertThat(text(Diagram.EMPTY)).isEqualTo("---\ntitle: \"Untitled\"\n---\nflowchart LR\n");
    }

    @Test
    void draws500ConnectionsAndRefusesOneMore() {
        assertThat(result(connections(500))).isInstanceOf(ExportResult.Exported.class);
        assertThat(result(connections(501)))
                .isInstanceOfSatisfying(ExportResult.Refused.class, refused -> assertThat(refused.reason())
                        .contains("at most 500 connections and this document has 501"));
    }

    @Test
    void refusesMoreTextThanMermaidReads() {
        var endless = WEB.withName("x".repeat(50_000));

        assertThat(result(Diagram.EMPTY.with(endless)))
                .isInstanceOfSatisfying(ExportResult.Refused.class, refused -> assertThat(refused.reason())
                        .contains("at most 50,000 characters"));
    }

    @Provide
    Arbitrary<Diagram> diagrams() {
        return RandomDiagram.any();
    }

    @Property(tries = 200)
    void definesEachNodeOnceAndClosesEachGroup(@ForAll("diagrams") Diagram diagram) {
        var lines = text(diagram).lines().map(String::strip).toList();

        long opened = lines.stream().filter(line -> line.startsWith("subgraph ")).count();
        assertThat(lines.stream().filter("end"::equals).count()).isEqualTo(opened);
        assertThat(lines.stream().filter(line -> line.matches("n\\d+[\\[(].*"))).hasSize(
                (int) diagram.elements().values().stream()
                        .filter(e -> e instanceof Node || e instanceof Note)
                        .count());
    }

    private static Diagram connections(int count) {
        var other = Node.of("other", "lambda-function", "other");
        return IntStream.range(0, count)
                .mapToObj(i -> Edge.of("e" + i, Relation.CALL, WEB.id(), other.id()))
                .reduce(Diagram.EMPTY.with(WEB).with(other), Diagram::with, (_, b) -> b);
    }

    private static ExportResult result(Diagram diagram) {
        return new MermaidExporter().export(ExportJob.of("x", diagram));
    }

    private static String text(Diagram diagram) {
        return exported(ExportJob.of("x", diagram)).files().getFirst().asText();
    }

    private static ExportResult.Exported exported(ExportJob job) {
        return (ExportResult.Exported) new MermaidExporter().export(job);
    }

    private static final String AWKWARD = """
            {"architrave": 1, "title": "Orders: \\"v2\\" \\\\ #1", "elements": {
              "end": {"kind": "node", "type": "lambda-function", "name": "end"},
              "graph": {"kind": "group", "type": "vpc", "name": "subgraph [x] \\"y\\"", "properties": {"cidr": "10.0.0.0/16"}},
              "empty": {"kind": "group", "type": "subnet", "parent": "graph"},
              "odd": {"kind": "node", "type": "no-such-type", "parent": "graph",
                "name": "a<b> & #1; `c` *d* _e_ 100% $x$ fa:fa-x \\\\n %%{init}%%"},
              "lines": {"kind": "node", "type": "rds-database", "parent": "empty", "name": "one\\ntwo"},
              "wide": {"kind": "node", "type": "lambda-function", "name": "\u6ce8\u6587 \ud83d\ude80"},
              "remark": {"kind": "note", "text": "- not a list\\n1. nor this"},
              "sg": {"kind": "group", "type": "security-group", "parent": "graph", "name": "lonely"},
              "later": {"kind": "hologram"},
              "loop": {"kind": "edge", "relation": "call", "from": "graph", "to": "graph"},
              "e1": {"kind": "edge", "relation": "call", "from": "end", "to": "odd", "label": "a|b \\"c\\""},
              "e2": {"kind": "edge", "relation": "event", "from": "end", "to": "odd"},
              "e3": {"kind": "edge", "relation": "data", "from": "odd", "to": "lines", "properties": {"protocol": "tcp", "port": 5432}},
              "e4": {"kind": "edge", "relation": "replication", "from": "lines", "to": "wide", "properties": {"direction": "both"}},
              "e5": {"kind": "edge", "relation": "network", "from": "graph", "to": "empty"},
              "e6": {"kind": "edge", "relation": "failure", "from": "end", "to": "wide", "label": " "},
              "e7": {"kind": "edge", "relation": "association", "from": "remark", "to": "odd"},
              "e8": {"kind": "edge", "relation": "event", "from": "end", "to": "end", "properties": {"direction": "both"}}
            }}
            """;
}
