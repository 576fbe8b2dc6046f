package io.architrave.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.ServiceType;
import io.architrave.catalog.Standing;
import io.architrave.cost.Place;
import io.architrave.cost.Price;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import io.architrave.review.Finding;
import io.architrave.review.Verdict;
import io.architrave.topology.Topology;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    private static final String TYPE = """
            {
              "type": "acme-ledger",
              "name": "Acme ledger",
              "aliases": ["ledger"],
              "category": "acme",
              "icon": "library:ledger",
              "scope": "regional",
              "roles": ["dataStore"],
              "purpose": "Keeps the books.",
              "documentation": "https://acme.example/ledger",
              "facts": {"attachment": "never"},
              "placement": {"in": ["region", "account", "aws-cloud"], "onCanvas": true, "say": "A ledger stands in a region."},
              "connections": [
                {"relation": "call", "from": ["lambda-function"], "source": "https://acme.example/ledger"}
              ],
              "properties": [
                {
                  "key": "retentionDays",
                  "label": "Kept for",
                  "kind": "whole",
                  "unit": "day",
                  "section": "resilience",
                  "help": "How long an entry is kept.",
                  "source": "https://acme.example/ledger"
                }
              ],
              "usage": [
                {"key": "seats", "label": "Seats", "unit": "request", "help": "Who may write.", "source": "https://acme.example/price"}
              ],
              "prices": [{"line": "Seats", "key": "acme.seat", "quantity": "seats"}]
            }
            """;
    private static final String RULE = """
            {
              "id": "REL-ACME-RETENTION",
              "title": "Ledgers are kept for seven years",
              "types": ["acme-ledger"],
              "severity": "error",
              "holds": "retentionDays >= 2555[day]",
              "failure": "{name} is kept for {retentionDays} days only.",
              "why": "The law asks for seven years.",
              "remedy": "Keep it for seven years",
              "set": {"retentionDays": 2555},
              "source": "https://acme.example/law"
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheFolder() throws IOException {
        write("categories.json", "[{\"key\": \"acme\", \"label\": \"Acme\", \"colour\": \"#5A6B86\"}]");
        write("types/acme-ledger.json", TYPE);
        write("icons/ledger.svg", "<svg viewBox=\"0 0 48 48\"><rect width=\"40\" height=\"40\"/></svg>");
        write("prices/sources.tsv", "id\ttitle\tdate\tconfirmed\tlicence\nacme\tAcme's contract\t2026-11-01\tyes\t\n");
        write("prices/acme.tsv",
                "key\tcomponent\tunit\tupTo\tsource\teu-west-1\nacme.seat\tSeat\t1 request\t\tacme\t4.5\n");
        write("rules/retention.json", RULE);
        write("templates/books.json", template("acme-books"));
    }

    private static String template(String id) {
        return """
                {
                  "architrave": 1,
                  "title": "Books",
                  "template": {"id": "%s", "pattern": "X1", "summary": "A ledger alone.", "parameters": {}},
                  "elements": {"ledger": {"kind": "node", "type": "acme-ledger", "name": "Ledger"}}
                }
                """.formatted(id);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Library library() {
        return Library.in(folder);
    }

    @Test
    void addsTypesWithTheirCategory() {
        var library = library();

        assertThat(library.problems()).isEmpty();
        assertThat(library.catalog().search("ledger").getFirst().key()).isEqualTo(TypeKey.of("acme-ledger"));
        assertThat(library.catalog().category("acme")).isPresent();
        assertThat(library.catalog().connections(TypeKey.of("lambda-function"), TypeKey.of("acme-ledger"))).hasSize(1);
        assertThat(library.catalog().find("acme-ledger").map(type -> type.summary().standing()))
                .contains(Standing.WHOLE);
    }

    @Test
    void leavesWhatComesWithTheProgramAsItIs() {
        assertThat(library().catalog().summaries()).containsAll(Library.bundled().catalog().summaries());
        assertThat(Library.bundled().catalog().find("acme-ledger")).isEmpty();
    }

    @Test
    void addsPrices() {
        assertThat(library().prices().price("acme.seat", new Place.Region("eu-west-1")))
                .isInstanceOfSatisfying(Price.Flat.class, price -> {
                    assertThat(price.amount()).isEqualByComparingTo("4.5");
                    assertThat(price.source().title()).isEqualTo("Acme's contract");
                });
    }

    @Test
    void addsTemplates() {
        assertThat(library().templates()).anySatisfy(template -> assertThat(template.id()).isEqualTo("acme-books"));
        assertThat(library().template("acme-books")).isInstanceOf(Templates.Finding.Found.class);
        assertThat(library().template("acme-book")).isInstanceOfSatisfying(
                Templates.Finding.Unknown.class, unknown -> assertThat(unknown.sentence()).contains("acme-books"));
    }

    private Finding judged(Properties settings) {
        var ledger = Node.of("books", "acme-ledger", "Books").withProperties(settings);
        var diagram = Diagram.EMPTY.with(ledger);
        var library = library();
        return library.review().review(Topology.of(DiagramIndex.of(diagram), library.catalog())).findings().stream()
                .filter(finding -> finding.rule().id().equals("REL-ACME-RETENTION"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void judgesByTheRulesOfTheFolder() {
        assertThat(judged(Properties.of("retentionDays", PropertyValue.of(new BigDecimal(3000)))).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(judged(Properties.NONE)).satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
            assertThat(finding.message()).contains("Kept for").contains("Books");
        });
    }

    @Test
    void mendsWhatBreaksARuleOfTheFolder() {
        var finding = judged(Properties.of("retentionDays", PropertyValue.of(new BigDecimal(30))));

        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.message()).isEqualTo("Books is kept for 30 days only.");
        var broken = Diagram.EMPTY.with(Node.of("books", "acme-ledger", "Books"));
        assertThat(finding.fix().orElseThrow().change().applyTo(broken).node(ElementId.of("books")).orElseThrow()
                .properties().number("retentionDays")).contains(new BigDecimal(2555));
    }

    /// Each slip: the file, what is replaced by what, and the words that the user reads.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "types/acme-ledger.json | \"regional\" | \"local\" | types/acme-ledger.json:7 at scope: is \"local\"; write one of",
            "types/acme-ledger.json | library:ledger | library:book | types/acme-ledger.json:6 at icon: is \"library:book\"",
            "types/acme-ledger.json | \"acme\", | \"emca\", | types/acme-ledger.json:5 at category: is \"emca\"; write one of",
            "types/acme-ledger.json | acme.seat | acme.chair | asks for the price \"acme.chair\", which no table has",
            "prices/acme.tsv | 4.5 | cheap | prices/acme.tsv:2: has the price \"cheap\"; write dollars",
            "prices/acme.tsv | acme.seat | other.seat | prices/acme.tsv:2: has the key \"other.seat\"",
            "prices/sources.tsv | yes | maybe | prices/sources.tsv:2: says \"maybe\" for confirmed",
            "prices/sources.tsv | id | name | prices/sources.tsv:1: begins otherwise",
            "rules/retention.json | retentionDays >= | retention >= | rules/retention.json:6 at holds",
            "rules/retention.json | REL-ACME | ACME | rules/retention.json:2 at id: is \"ACME-RETENTION\"; begin it with its pillar",
            "rules/retention.json | : 2555} | : \"long\"} | rules/retention.json:10 at set.retentionDays: is not a number",
            "templates/books.json | acme-books | three-tier-web | the id \"three-tier-web\" is taken",
            "templates/books.json | \"template\" | \"pattern\" | the member \"template\" is missing"})
    void saysWhereAFileIsWrongAndWhatMendsIt(String file, String good, String bad, String expected)
            throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        write(file, text.replace(good, bad));

        assertThat(library().problems()).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @Test
    void keepsTheRestWhereAFileIsBroken() throws IOException {
        write("types/broken.json", "{\n  \"type\": \"broken\",\n  oops\n}");

        assertThat(library().problems()).singleElement().asString().startsWith("types/broken.json:3: is not JSON");
        assertThat(library().ownTypes()).extracting(ServiceType::name).containsExactly("Acme ledger");
        assertThat(library().ownRules()).hasSize(1);
        assertThat(library().ownTemplates()).hasSize(1);
    }

    @Test
    void dropsWhatCannotDoWithoutABrokenFile() throws IOException {
        write("types/acme-reader.json", TYPE
                .replace("acme-ledger", "acme-reader")
                .replace("Acme ledger", "Acme reader")
                .replace("\"lambda-function\"", "\"acme-ledger\""));
        write("types/acme-ledger.json", TYPE.replace("\"purpose\"", "\"purposes\""));

        assertThat(library().ownTypes()).isEmpty();
        assertThat(library().problems())
                .anySatisfy(problem -> assertThat(problem).contains("acme-ledger.json").contains("purposes"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("acme-reader.json").contains("\"acme-ledger\", which is no type"));
    }

    @Test
    void refusesAKeyOfTheProgram() throws IOException {
        write("types/sqs-queue.json", TYPE.replace("acme-ledger", "sqs-queue"));

        assertThat(library().problems()).singleElement().asString()
                .isEqualTo("types/sqs-queue.json:2 at type: is \"sqs-queue\", which is taken already; give it a key of"
                        + " its own");
    }

    @Test
    void saysThatAFolderIsNotThere() {
        assertThat(Library.in(folder.resolve("nowhere")).problems())
                .singleElement().asString().contains("is no folder").contains("ARCHITRAVE_LIBRARY");
    }

    @Test
    void isEmptyForAnEmptyFolder() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Library.in(empty)).satisfies(library -> {
            assertThat(library.problems()).isEmpty();
            assertThat(List.of(library.ownTypes(), library.ownRules(), library.ownTemplates())).allMatch(List::isEmpty);
        });
    }
}
