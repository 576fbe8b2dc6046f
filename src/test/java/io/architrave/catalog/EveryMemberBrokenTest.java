package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file that ships, with each of its members wrong and each that it needs missing, one after the other: the slip
/// has to be told with file, member and what would mend it.
class EveryMemberBrokenTest {

    private static final Path FOLDER = Path.of("target", "classes", "io", "architrave", "catalog");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /// What a file cannot be without, where it stands at all; list positions are left out.
    private static final Set<String> NEEDED = Set.of(
            "type", "name", "category", "icon", "scope", "purpose", "documentation", "placement", "placement.say",
            "facts.serviceLevel.source", "facts.serviceLevel.date",
            "facts.quotas.name", "facts.quotas.value", "facts.quotas.unit", "facts.quotas.source", "facts.quotas.date",
            "facts.lifecycle.status", "facts.lifecycle.since", "facts.lifecycle.note", "facts.lifecycle.source",
            "facts.lifecycle.date",
            "connections.relation", "connections.source",
            "properties.key", "properties.label", "properties.kind", "properties.help",
            "properties.source",
            "usage.key", "usage.label", "usage.unit", "usage.help", "usage.source",
            "prices.line", "prices.key", "prices.quantity",
            "frame.stroke");

    /// What is written in the language of templates, where nearly any value means something.
    private static final Set<String> FREE = Set.of(
            "cloudFormation.resources",
            "cloudFormation.offers", "cloudFormation.outputs", "cloudFormation.fixed", "cloudFormation.optional",
            "cloudFormation.needs", "cloudFormation.securityGroup");

    private static final Map<String, Optional<OptionList>> LISTS = new ConcurrentHashMap<>();

    static Stream<Path> files() throws IOException {
        return CatalogFiles.serviceFiles(FOLDER).stream();
    }

    /// @param path as a problem writes it, for example `usage[0].unit`
    private record Member(ObjectNode holder, String name, String path) {
        String plain() {
            return path.replaceAll("\\[\\d+\\]", "");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhereAMemberIsOfTheWrongKind(Path file) throws IOException {
        var whole = (ObjectNode) JSON.readTree(file.toFile());
        for (var member : members(whole)) {
            var good = member.holder.get(member.name);
            member.holder.set(member.name, ofAnotherKind(good));
            assertTold(file, whole, member);
            member.holder.set(member.name, good);
        }
        assertThat(problems(file, whole)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhereAMemberIsMissing(Path file) throws IOException {
        var whole = (ObjectNode) JSON.readTree(file.toFile());
        for (var member : members(whole)) {
            if (NEEDED.contains(member.plain())) {
                var copy = whole.deepCopy();
                var holder = members(copy).stream().filter(other -> other.path.equals(member.path)).findFirst();
                holder.orElseThrow().holder.remove(member.name);
                assertTold(file, copy, member);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhereAMemberIsMisspelt(Path file) throws IOException {
        var whole = (ObjectNode) JSON.readTree(file.toFile());
        for (var member : members(whole)) {
            if (isFree(member) || member.plain().startsWith("cloudFormation.")
                    || member.plain().startsWith("properties.choices.")) {
                continue;
            }
            var misspelt = member.name + "z";
            member.holder.set(misspelt, member.holder.get(member.name));
            assertTold(file, whole, new Member(member.holder, misspelt, member.path + "z"));
            member.holder.remove(misspelt);
        }
    }

    private static void assertTold(Path file, ObjectNode whole, Member member) {
        assertThat(problems(file, whole)).as(file + " at " + member.path).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file.getFileName().toString());
            assertThat(problem.path()).startsWith(member.path);
            assertThat(problem.sentence()).as("names a remedy").contains(";");
        });
    }

    private static List<CatalogProblem> problems(Path file, JsonNode whole) {
        var problems = new ArrayList<CatalogProblem>();
        var cursor = new FileCursor(file.getFileName().toString(), "", whole, problems::add);
        new ServiceTypeReader(cursor, EveryMemberBrokenTest::options).read();
        return problems;
    }

    private static Optional<OptionList> options(String key) {
        return LISTS.computeIfAbsent(key, unread -> CatalogFiles.options(FOLDER, unread, new ArrayList<>()));
    }

    private static JsonNode ofAnotherKind(JsonNode good) {
        return good.isTextual() ? IntNode.valueOf(17)
                : good.isBoolean() || good.isNumber() ? TextNode.valueOf("often")
                : good.isObject() ? new ArrayNode(JSON.getNodeFactory()) : BooleanNode.TRUE;
    }

    /// Every member, of lists the first item that has one of that name.
    private static List<Member> members(ObjectNode whole) {
        var found = new ArrayList<Member>();
        collect(whole, "", found);
        var seen = new java.util.HashSet<String>();
        return found.stream().filter(member -> seen.add(member.plain())).toList();
    }

    private static void collect(JsonNode node, String path, List<Member> found) {
        if (node instanceof ObjectNode object) {
            for (var entry : object.properties()) {
                var member = new Member(object, entry.getKey(), path + (path.isEmpty() ? "" : ".") + entry.getKey());
                if (!isFree(member)) {
                    found.add(member);
                    collect(entry.getValue(), member.path, found);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                collect(array.get(at), path + "[" + at + "]", found);
            }
        }
    }

    private static boolean isFree(Member member) {
        return FREE.contains(member.plain()) || isFactOfAChoice(member);
    }

    /// What a choice says beyond these are facts under names of its own, texts and numbers alike.
    private static boolean isFactOfAChoice(Member member) {
        return member.plain().startsWith("properties.choices.")
                && !Set.of("value", "label", "port").contains(member.name);
    }
}
