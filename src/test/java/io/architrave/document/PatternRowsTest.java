package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pattern catalogue asks of each template, so that none can quietly lose a service or a connection.
class PatternRowsTest {

    record Row(String pattern, String template, String need) {
        @Override
        public String toString() {
            return pattern + " " + need;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/templates/patterns.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    @Test
    void namesAllFiftySixPatternsOfTheCatalogue() throws IOException {
        Map<String, Long> bySource = rows().stream().map(Row::pattern).distinct()
                .collect(Collectors.groupingBy(pattern -> pattern.substring(0, 1), Collectors.counting()));

        assertThat(bySource).containsExactlyInAnyOrderEntriesOf(
                Map.of("A", 11L, "B", 11L, "C", 13L, "D", 10L, "E", 11L));
        assertThat(Templates.all()).extracting(Template::pattern)
                .containsExactlyInAnyOrderElementsOf(rows().stream().map(Row::pattern).distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasWhatItsRowAsksFor(Row row) {
        var template = Templates.all().stream().filter(one -> one.id().equals(row.template())).findFirst()
                .orElseThrow();
        assertThat(template.pattern()).isEqualTo(row.pattern());

        String[] parts = row.need().split("\\*");
        long least = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        assertThat(count(template.diagram(), parts[0])).as(row.toString()).isGreaterThanOrEqualTo(least);
    }

    private static long count(Diagram diagram, String need) {
        if (need.startsWith("cidr:")) {
            return groups(diagram).filter(group -> group.properties().get("cidr")
                    .filter(PropertyValue.of(need.substring(5))::equals).isPresent()).count();
        }
        if (need.startsWith("group:")) {
            return groups(diagram).filter(group -> group.type().value().equals(need.substring(6))).count();
        }
        if (need.contains("=>")) {
            String[] ends = need.split("=>");
            return edges(diagram, ends[0], ends[1]).filter(edge -> edge.relation() == Relation.REPLICATION).count();
        }
        if (need.contains(">")) {
            String[] ends = need.split(">");
            return edges(diagram, ends[0], ends[1]).count();
        }
        return diagram.nodes().filter(node -> node.type().value().equals(need)).count();
    }

    private static Stream<Group> groups(Diagram diagram) {
        return diagram.elements().values().stream().filter(Group.class::isInstance).map(Group.class::cast);
    }

    private static Stream<Edge> edges(Diagram diagram, String from, String to) {
        return diagram.edges().filter(edge -> type(diagram, edge.from()).equals(from)
                && type(diagram, edge.to()).equals(to));
    }

    private static String type(Diagram diagram, ElementId id) {
        return diagram.typed(id).map(Typed::type).map(Object::toString).orElse("");
    }
}
