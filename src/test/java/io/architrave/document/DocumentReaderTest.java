package io.architrave.document;

import static io.architrave.document.Documents.saidOf;
import static io.architrave.document.Documents.saidOfElement;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue.Reference;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final String MINIMAL = "{\"architrave\": 1}";

    @Test
    void opensADocumentThatSaysNothingButItsForm() {
        var diagram = Documents.opened(MINIMAL);

        assertThat(diagram.title()).isEqualTo("Untitled");
        assertThat(diagram.settings().region()).isEqualTo("us-east-1");
    }

    @Test
    void opensADocumentThatBeginsWithAByteOrderMark() {
        assertThat(saidOf("\uFEFF" + MINIMAL)).isEmpty();
    }

    @Test
    void opensADocumentWithWindowsLineEnds() {
        assertThat(saidOf("{\r\n\"architrave\": 1\r\n}\r\n")).isEmpty();
    }

    @Test
    void readsSpansReferencesAndPlaces() {
        var diagram = Documents.opened(DocumentWriterTest.SHOP);
        var web = diagram.node(ElementId.of("web")).orElseThrow();

        assertThat(web.spans()).containsExactly(ElementId.of("app-a"), ElementId.of("app-b"));
        assertThat(web.properties().items("securityGroups")).containsExactly(new Reference(ElementId.of("sg")));
        assertThat(diagram.layoutOf(web.id()).at()).containsEntry(ElementId.of("app-b"), new Box(40, 48, 96, 96));
    }

    @Test
    void keepsUnknownMembersOfEveryLevel() {
        var diagram = Documents.opened(DocumentWriterTest.SHOP);

        assertThat(diagram.extras().members()).containsOnlyKeys("x-owner");
        assertThat(diagram.origin().orElseThrow().extras().members()).containsOnlyKeys("x-by");
        assertThat(diagram.node(ElementId.of("web")).orElseThrow().extras().members()).containsOnlyKeys("x-team");
        assertThat(diagram.layoutOf(ElementId.of("vpc")).extras().members()).containsOnlyKeys("x-lane");
    }

    @Test
    void notesAnElementOfAnUnknownKindAndStaysSound() {
        var reading = (Reading.Opened) DocumentReader.read("x", DocumentWriterTest.SHOP);

        assertThat(reading.isSound()).isTrue();
        assertThat(reading.warnings()).singleElement().satisfies(note -> assertThat(note.sentence())
                .contains("hologram"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n "})
    void saysThatAFileIsEmpty(String text) {
        assertThat(saidOf(text)).startsWith("test.json: the file is empty.");
    }

    @Test
    void saysWhereATruncatedFileEnds() {
        assertThat(saidOf("{\"architrave\": 1,\n \"elements\": {\"a\": {\"kind\""))
                .startsWith("test.json:2:")
                .contains("cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"architrave\": 1,}", "{'architrave': 1}", "{\"architrave\": 01}", "hello"})
    void saysWhereTextIsNotJson(String text) {
        assertThat(saidOf(text)).startsWith("test.json:1:").contains("this is not JSON").doesNotContain("\n");
    }

    @Test
    void saysThatSomethingFollowsTheDocument() {
        assertThat(saidOf(MINIMAL + "\n{}")).startsWith("test.json:2:1:").contains("something follows");
    }

    @Test
    void saysAtWhichLineAMergeConflictBegins() {
        var text = """
                {
                  "architrave": 1,
                <<<<<<< HEAD
                  "title": "ours"
                =======
                  "title": "theirs"
                >>>>>>> feature
                }
                """;

        assertThat(saidOf(text)).startsWith("test.json:3:1: a merge conflict").contains("open the document again");
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThat(saidOf("{\"architrave\": 1,\n\"title\": \"a\",\n\"title\": \"b\"}"))
                .startsWith("test.json:3:1:")
                .contains("\"title\" stands here a second time; the first is in line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "<mxfile host=\"x\"></mxfile> | draw.io",
                    "<?xml version=\"1.0\"?><mxGraphModel/> | draw.io",
                    "<svg xmlns=\"x\"/> | SVG",
                    "AWSTemplateFormatVersion: 2010-09-09 | CloudFormation",
                    "{\"Resources\": {\"B\": {\"Type\": \"AWS::S3::Bucket\"}}} | CloudFormation",
                    "flowchart LR | Mermaid",
                    "{\"type\": \"excalidraw\"} | Excalidraw",
                    "{\"openapi\": \"3.0.0\"} | OpenAPI",
                    "{\"terraform_version\": \"1.9\"} | Terraform",
            })
    void namesWhatAForeignFileLooksLike(String text, String program) {
        assertThat(saidOf(text)).contains(program).contains("not an Architrave document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "3", "null"})
    void saysThatOtherJsonIsNoDocument(String text) {
        assertThat(saidOf(text)).contains("it has no member \"architrave\"");
    }

    @Test
    void namesAPicture() {
        var reading = DocumentReader.read("x.png", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10});

        assertThat(DocumentReader.obstacles(reading).getFirst().inOneLine()).contains("a PNG picture");
    }

    @Test
    void namesTextOfAnotherEncoding() {
        var utf16 = DocumentReader.read("x", MINIMAL.getBytes(StandardCharsets.UTF_16));
        var latin = DocumentReader.read("x", "{\"t\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(DocumentReader.obstacles(utf16).getFirst().inOneLine()).contains("UTF-16");
        assertThat(DocumentReader.obstacles(latin).getFirst().inOneLine()).contains("not UTF-8");
    }

    @Test
    void asksForAnUpdateWhereTheFormIsNewer() {
        assertThat(saidOf("{\"architrave\": 2, \"elements\": 5}"))
                .isEqualTo("test.json:1:16: a newer version of Architrave wrote this (form 2; this version reads 1)."
                        + " Update Architrave.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "0", "true", "null", "1.5e400", "[]"})
    void refusesAFormThatIsNone(String form) {
        assertThat(saidOf("{\"architrave\": " + form + "}")).contains("architrave");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "\"a\": 3 | a: \"elements\" holds a number",
                    "\"A b\": {\"kind\": \"node\", \"type\": \"x\"} | A b: the id of this element has another form",
                    "\"a\": {\"type\": \"x\"} | a: \"kind\" is missing",
                    "\"a\": {\"kind\": 1} | a: \"kind\" should be a text and is a number",
                    "\"a\": {\"kind\": \"node\"} | a: \"type\" is missing",
                    "\"a\": {\"kind\": \"node\", \"type\": \" \"} | a: \"type\" is empty",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"name\": null} | a: \"name\" is null",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"parent\": [\"b\"]} | a: \"parent\" should be a text",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"spans\": \"b\"} | a: \"spans\" should be a list",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"spans\": [1]} | a: \"spans\" holds a number",
                    "\"a\": {\"kind\": \"group\", \"type\": \"x\", \"parent\": \"B!\"} | a: \"B!\" is not an element id",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"properties\": []} | a: \"properties\" should be an object",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"properties\": {\"n\": null}} | a: \"n\" is null",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"properties\": {\"n\": [null]}} | a: \"n\" is null",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"usage\": {\"n\": 1e999999}} | a: \"n\" is a number out of",
                    "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"properties\": {\"n\": {\"ref\": 1}}} | a: \"n\" refers to",
                    "\"a\": {\"kind\": \"edge\", \"relation\": \"cal\", \"from\": \"a\", \"to\": \"a\"} | Did you mean \"call\"?",
                    "\"a\": {\"kind\": \"edge\", \"relation\": \"call\", \"from\": \"a\"} | a: \"to\" is missing",
            })
    void namesTheElementThatIsWrong(String element, String sentence) {
        assertThat(saidOfElement(element)).contains("test.json:2:").contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                    "{\"box\": [1, 2, 3]} | \"box\" is not a box",
                    "{\"box\": [1, 2, -3, 4]} | \"box\" is not a box",
                    "{\"box\": [1e300, 2, 3, 4]} | \"box\" is not a box",
                    "{\"at\": {\"b\": \"here\"}} | \"b\" is not a box",
                    "{\"pinned\": \"yes\"} | \"pinned\" should be true or false",
                    "{\"ports\": [\"up\", \"top\"]} | \"ports\" does not name two sides",
                    "{\"bends\": [[1]]} | a bend is not a point",
            })
    void namesTheLayoutEntryThatIsWrong(String entry, String sentence) {
        assertThat(saidOf("{\"architrave\": 1, \"layout\": {\"a\": " + entry + "}}")).contains("a: " + sentence);
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(saidOf("{\"architrave\": 1, \"acknowledgements\": {\"R\": {\"a\": {\"reason\": \"good enough\","
                + " \"until\": \"soon\"}}}}"))
                .contains("\"until\" is not a date: \"soon\"");
    }

    @Test
    void tellsEverythingThatIsWrongInOneLook() {
        var said = saidOfElement("\"a\": {\"kind\": \"node\"},\n\"b\": {\"kind\": \"edge\"}");

        assertThat(said.lines()).hasSize(4).first().asString().startsWith("test.json:2:");
    }

    @Test
    void survivesNestingThatNoDocumentNeeds() {
        assertThat(saidOf("[".repeat(100_000))).contains("nested deeper");
    }
}
