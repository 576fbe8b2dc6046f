package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who writes a service file and slips is told which file, where in it, and how to mend it.
class ServiceFileProblemsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "compute/flux-service.json";

    private static final String GOOD = """
            {
              "type": "flux-service",
              "name": "Flux service",
              "aliases": ["flux"],
              "category": "compute",
              "icon": "own:flux",
              "scope": "regional",
              "roles": ["compute", "terminator"],
              "purpose": "Turns one thing into another.",
              "documentation": "https://example.com/flux",
              "facts": {
                "attachment": "never",
                "alwaysEncrypted": true,
                "serviceLevel": {"multi": 99.9, "source": "Flux SLA", "date": "2026-01", "confirmed": true}
              },
              "placement": {"in": ["region"], "onCanvas": true, "tiers": ["private"], "say": "Flux stands in a region."},
              "connections": [
                {"relation": "call", "to": ["flux-service", "role:compute"], "port": 443, "source": "https://example.com/calls"}
              ],
              "properties": [
                {
                  "key": "size",
                  "label": "Size",
                  "kind": "whole",
                  "section": "capacity",
                  "unit": "GB",
                  "least": 1,
                  "most": 64,
                  "initial": 4,
                  "unset": {"cost": 1, "template": 1},
                  "help": "How much fits.",
                  "source": "https://example.com/size"
                },
                {
                  "key": "mode",
                  "label": "Mode",
                  "kind": "choice",
                  "choices": [{"value": "fast", "label": "Fast"}, {"value": "cheap", "label": "Cheap"}],
                  "initial": "fast",
                  "help": "What it aims at.",
                  "source": "https://example.com/mode"
                }
              ],
              "usage": [],
              "prices": []
            }
            """;

    private static final String REGION = """
            {
              "type": "region", "name": "Region", "aliases": [], "category": "compute", "icon": "own:flux",
              "scope": "regional", "roles": [], "purpose": "A region.", "documentation": "https://example.com/region",
              "placement": {"in": [], "onCanvas": true, "say": "A region stands anywhere."},
              "connections": [], "properties": [], "usage": [], "prices": [],
              "frame": {"stroke": "#00A4A6", "label": "topLeft"}
            }
            """;

    @TempDir
    Path root;

    private Path folder() {
        return root.resolve("catalog");
    }

    @BeforeEach
    void layOutACatalogueOfTwo() throws IOException {
        write("catalog/categories.json", "[{\"key\": \"compute\", \"label\": \"Compute\", \"colour\": \"#ED7100\"}]");
        write("catalog/options/speeds.json", """
                {"source": "x", "date": "2026", "choices": [{"value": "1"}]}""");
        write("catalog/groups/region.json", REGION);
        write("catalog/" + FILE, GOOD);
        write("icons/own/flux.svg", "<svg/>");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<CatalogProblem> problemsOf(JsonNode changed) throws IOException {
        write("catalog/" + FILE, changed.toPrettyString());
        return CatalogFiles.problems(folder());
    }

    @Test
    void acceptsTheGoodFile() throws IOException {
        assertThat(CatalogFiles.problems(folder())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "/type, type",
            "/name, name",
            "/category, category",
            "/icon, icon",
            "/scope, scope",
            "/purpose, purpose",
            "/documentation, documentation",
            "/placement, placement",
            "/placement/say, placement.say",
            "/facts/attachment, facts.attachment",
            "/facts/serviceLevel/source, facts.serviceLevel.source",
            "/facts/serviceLevel/date, facts.serviceLevel.date",
            "/connections/0/relation, connections[0].relation",
            "/connections/0/to, connections[0].to",
            "/connections/0/source, connections[0].source",
            "/properties/0/key, properties[0].key",
            "/properties/0/label, properties[0].label",
            "/properties/0/kind, properties[0].kind",
            "/properties/0/help, properties[0].help",
            "/properties/0/source, properties[0].source",
            "/properties/1/choices, properties[1].choices",
            "/properties/1/choices/0/value, properties[1].choices[0].value"
    })
    void namesTheMemberThatIsMissing(String pointer, String path) throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) file.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
        assertThat(problemsOf(file))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(FILE);
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.sentence()).contains("is missing");
                    assertThat(problem.line()).isPresent();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "/type | \"Flux Service\" | type | lower case with hyphens",
                    "/type | \"other-service\" | type | but the file is called flux-service.json",
                    "/type | 7 | type | not a text",
                    "/name | \" \" | name | not empty",
                    "/aliases | \"flux\" | aliases | is not a list",
                    "/aliases | [1] | aliases | not a text",
                    "/category | \"magic\" | category | write one of compute",
                    "/icon | \"own:fluxx\" | icon | not among the icons",
                    "/scope | \"local\" | scope | write one of outside",
                    "/roles | [\"computer\"] | roles | write one of client",
                    "/documentation | \"http://example.com\" | documentation | begins with https://",
                    "/facts | [] | facts | is not an object",
                    "/facts/attachment | \"sometimes\" | facts.attachment | write one of never, optional, always",
                    "/facts/alwaysEncrypted | \"yes\" | facts.alwaysEncrypted | neither true nor false",
                    "/facts/serviceLevel/multi | \"99.9\" | facts.serviceLevel.multi | is not a number",
                    "/facts/serviceLevel/date | \"last year\" | facts.serviceLevel.date | write 2026",
                    "/facts/lifecycle | {\"status\":\"ended\",\"successors\":[\"fluxx\"]} | facts.lifecycle.successors"
                            + " | no type of the catalogue",
                    "/facts/lifecycle | {\"status\":\"ended\",\"successors\":[\"region\"]} | facts.lifecycle.successors"
                            + " | both have to be of one kind",
                    "/placement/in | [\"flux-service\"] | placement.in | no group of the catalogue",
                    "/placement/in | [\"cloud\"] | placement.in | no group of the catalogue",
                    "/placement/spans | \"subnet\" | placement.spans | no group of the catalogue",
                    "/placement/minZones | \"two\" | placement.minZones | is not a number",
                    "/placement/tiers | [\"secret\"] | placement.tiers | write public, private or isolated",
                    "/placement/where | [] | placement.where | is not known here",
                    "/connections/0/relation | \"calls\" | connections[0].relation | write one of call",
                    "/connections/0/to | [] | connections[0].to | name the types or roles",
                    "/connections/0/to | [\"lambda\"] | connections[0].to | no type of the catalogue",
                    "/connections/0/to | [\"role:entries\"] | connections[0].to | names the role",
                    "/connections/0/from | [\"users\"] | connections[0].from | two connections",
                    "/connections/0/port | 70000 | connections[0].port | 1 to 65535",
                    "/connections/0/source | \"manual\" | connections[0].source | begins with https://",
                    "/connections/0/protokol | \"x\" | connections[0].protokol | is not known here",
                    "/properties/0/key | \"Size of it\" | properties[0].key | camelCase",
                    "/properties/0/kind | \"integer\" | properties[0].kind | write one of text, number",
                    "/properties/0/section | \"misc\" | properties[0].section | write one of capacity",
                    "/properties/0/least | 100 | properties[0].least | above \"most\"",
                    "/properties/0/initial | 65 | properties[0].initial | above the most of 64",
                    "/properties/0/initial | 0 | properties[0].initial | below the least of 1",
                    "/properties/0/initial | 1.5 | properties[0].initial | write a whole number",
                    "/properties/0/initial | \"4\" | properties[0].initial | is not a number",
                    "/properties/0/initial | null | properties[0].initial | leave it out for unset",
                    "/properties/0/unset/cost | true | properties[0].unset.cost | is not a number",
                    "/properties/0/unset/review | 1 | properties[0].unset.review | is not known here",
                    "/properties/0/options | \"sizes\" | properties[0].options | is no list of catalog/options",
                    "/properties/0/options | \"speeds\" | properties[0].initial | write one of 1",
                    "/properties/0/hint | \"x\" | properties[0].hint | is not known here",
                    "/properties/1/key | \"size\" | properties[1].key | for the second time",
                    "/properties/1/initial | \"slow\" | properties[1].initial | write one of fast, cheap",
                    "/properties/1/initial | true | properties[1].initial | between quotes",
                    "/properties/1/choices/1/value | \"fast\" | properties[1].choices[1].value | for the second time",
                    "/mapping | {} | mapping | is not known here"
            })
    void saysWhatIsWrongWithAMember(String pointer, String value, String path, String part) throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        int slash = pointer.lastIndexOf('/');
        var holder = slash == 0 ? file : file.at(pointer.substring(0, slash));
        ((ObjectNode) holder).set(pointer.substring(slash + 1), JSON.readTree(value));
        assertThat(problemsOf(file))
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(FILE);
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.sentence()).contains(part);
                });
    }

    @Test
    void findsEveryProblemInOneReading() throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        file.remove("purpose");
        file.put("scope", "local");
        ((ObjectNode) file.at("/properties/0")).remove("help");
        assertThat(problemsOf(file))
                .extracting(CatalogProblem::path)
                .contains("purpose", "scope", "properties[0].help");
    }

    @Test
    void namesTheLineInFrontOfThePath() throws IOException {
        write("catalog/" + FILE, GOOD.replace("\"initial\": 4", "\"initial\": 400"));
        int line = GOOD.substring(0, GOOD.indexOf("\"initial\": 4")).split("\n").length;
        assertThat(CatalogFiles.problems(folder()))
                .singleElement()
                .hasToString(FILE + ":" + line
                        + " at properties[0].initial: is 400, above the most of 64; write what the property takes");
    }

    @Test
    void pointsToTheObjectWhereAMemberIsMissing() throws IOException {
        write("catalog/" + FILE, GOOD.replace("      \"help\": \"How much fits.\",\n", ""));
        int line = GOOD.substring(0, GOOD.indexOf("{\n      \"key\": \"size\"")).split("\n").length;
        assertThat(CatalogFiles.problems(folder())).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("properties[0].help");
            assertThat(problem.line()).hasValue(line);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"type\": }", "[1, 2", "{\"type\": \"a\", \"type\": \"b\"}"})
    void tellsWhereAFileIsNotJson(String text) throws IOException {
        write("catalog/" + FILE, text);
        assertThat(CatalogFiles.problems(folder()))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(FILE));
    }

    @Test
    void namesASharedListThatCannotBeRead() throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        ((ObjectNode) file.at("/properties/0")).put("options", "speeds");
        write("catalog/options/speeds.json", "{\"source\": ");
        assertThat(problemsOf(file))
                .anySatisfy(problem -> assertThat(problem.file()).isEqualTo("options/speeds.json"));
    }

    @Test
    void refusesAFileThatIsNoObject() throws IOException {
        write("catalog/" + FILE, "[]");
        assertThat(CatalogFiles.problems(folder()))
                .anySatisfy(problem -> assertThat(problem.sentence()).contains("is not an object"));
    }

    @Test
    void refusesTheSameTypeInTwoFolders() throws IOException {
        write("catalog/storage/flux-service.json", GOOD);
        assertThat(CatalogFiles.problems(folder()))
                .anySatisfy(problem -> assertThat(problem.sentence()).contains("which is taken already"));
    }

    @Test
    void looksForNoIconWhereNoneWereExtracted() throws IOException {
        Files.delete(root.resolve("icons/own/flux.svg"));
        assertThat(CatalogFiles.problems(folder())).isEmpty();
    }

    @Test
    void acceptsARuleOfArrival() throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        var connection = (ObjectNode) file.at("/connections/0");
        connection.set("from", connection.remove("to"));
        assertThat(problemsOf(file)).isEmpty();
    }

    @Test
    void letsAMemberHoldANumberOfChoices() throws IOException {
        var file = (ObjectNode) JSON.readTree(GOOD);
        ((ArrayNode) file.at("/properties/1/choices")).addObject().put("value", "balanced").put("architecture",
                "arm64");
        assertThat(problemsOf(file)).isEmpty();
    }
}
