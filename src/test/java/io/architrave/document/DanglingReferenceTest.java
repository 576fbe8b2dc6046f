package io.architrave.document;

import static io.architrave.document.Documents.saidOf;
import static io.architrave.document.Documents.saidOfElement;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Such documents open, so that the window can mend them, and are unsound, so that no command computes from them.
class DanglingReferenceTest {

    private static final String WEB = "\"web\": {\"kind\": \"node\", \"type\": \"x\"},\n";

    @Test
    void namesAnEdgeToNothingAndTheNearestElement() {
        var said = saidOfElement(
                WEB + "\"e\": {\"kind\": \"edge\", \"relation\": \"call\", \"from\": \"web\", \"to\": \"wed\"}");

        assertThat(said)
                .isEqualTo("test.json:3:6: e: this edge leads to \"wed\", which does not exist."
                        + " Name an element of the document (\"web\"?), or remove the edge.");
    }

    @Test
    void opensItAllTheSame() {
        var reading = DocumentReader.read(
                "x",
                "{\"architrave\": 1, \"elements\": {\"a\": {\"kind\": \"node\", \"type\": \"x\", \"parent\": \"gone\"}}}");

        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> assertThat(opened.isSound()).isFalse());
    }

    @Test
    void namesAParentThatDoesNotExist() {
        assertThat(saidOfElement("\"a\": {\"kind\": \"node\", \"type\": \"x\", \"parent\": \"gone\"}"))
                .contains("a: it stands in \"gone\", which does not exist");
    }

    @Test
    void namesAParentThatIsNoGroup() {
        assertThat(saidOfElement(WEB + "\"a\": {\"kind\": \"node\", \"type\": \"x\", \"parent\": \"web\"}"))
                .contains("a: it stands in \"web\", which is not a group");
    }

    @Test
    void namesASpannedPlaceThatDoesNotExist() {
        assertThat(saidOfElement("\"a\": {\"kind\": \"node\", \"type\": \"x\", \"spans\": [\"s1\"]}"))
                .contains("a: it spans \"s1\", which does not exist");
    }

    @Test
    void namesAReferenceDeepInAPropertyThatLeadsNowhere() {
        assertThat(saidOfElement("\"a\": {\"kind\": \"group\", \"type\": \"x\","
                + " \"properties\": {\"ingress\": [{\"source\": {\"ref\": \"sg\"}}]}}"))
                .contains("a: \"ingress\" refers to \"sg\", which does not exist");
    }

    @Test
    void namesParentsThatRunInACircleOnce() {
        var said = saidOfElement("""
                "a": {"kind": "group", "type": "x", "parent": "b"},
                "b": {"kind": "group", "type": "x", "parent": "c"},
                "c": {"kind": "group", "type": "x", "parent": "b"}""");

        assertThat(said.lines()).singleElement().asString().contains("b: it stands inside itself");
    }

    @Test
    void namesAnEdgeToAnEdge() {
        assertThat(saidOfElement(
                WEB + "\"e\": {\"kind\": \"edge\", \"relation\": \"call\", \"from\": \"e\", \"to\": \"web\"}"))
                .contains("e: this edge leaves another edge");
    }

    @Test
    void notesALayoutEntryOfNothing() {
        assertThat(saidOf("{\"architrave\": 1, \"layout\": {\"a\": {\"box\": [1, 2, 3, 4]}}}"))
                .contains("a: the layout has a place for it");
    }
}
