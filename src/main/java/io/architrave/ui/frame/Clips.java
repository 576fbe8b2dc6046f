package io.architrave.ui.frame;

import io.architrave.document.DocumentReader;
import io.architrave.document.DocumentWriter;
import io.architrave.document.Reading;
import io.architrave.edit.Clipping;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Placed;
import io.architrave.tool.Editor;
import io.architrave.tool.NoteTool;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cuts, copies and pastes by way of the system's clipboard, as text in the form of a document: so that it goes from one
/// document and one window to another, and can be read, sent and kept.
final class Clips {

    private static final String TITLE = "Clipping";

    private Clips() {}

    /// Whether there was something to take along.
    static boolean copy(Editor editor) {
        var clipping = editor.copy();
        if (clipping.isEmpty()) {
            return false;
        }
        var content = new ClipboardContent();
        content.putString(text(clipping));
        Clipboard.getSystemClipboard().setContent(content);
        return true;
    }

    static String text(Clipping clipping) {
        var diagram = Diagram.EMPTY.withTitle(TITLE);
        for (var element : clipping.elements()) {
            diagram = diagram.with(element);
        }
        for (var entry : clipping.layout().entrySet()) {
            if (!entry.getValue().isNone()) {
                diagram = diagram.withLayout(entry.getKey(), entry.getValue());
            }
        }
        return DocumentWriter.text(diagram);
    }

    /// A part of a diagram, or a whole one; empty where the text is neither.
    static Optional<Clipping> read(String text) {
        if (!(DocumentReader.read("the clipboard", text) instanceof Reading.Opened opened)) {
            return Optional.empty();
        }
        var index = DiagramIndex.of(opened.diagram());
        Set<ElementId> all = opened.diagram().elements().values().stream()
                .filter(Placed.class::isInstance)
                .map(element -> element.id())
                .collect(Collectors.toSet());
        return Optional.of(Clipping.of(index, all)).filter(clipping -> !clipping.isEmpty());
    }

    /// Any other text becomes a note.
    static void paste(Editor editor) {
        var text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
        if (text.isBlank()) {
            return;
        }
        read(text).ifPresentOrElse(
                clipping -> editor.paste(clipping, "Paste"),
                () -> NoteTool.place(text.strip(), editor.viewport().visible().centre(), editor));
    }

    static boolean holdsText() {
        return Clipboard.getSystemClipboard().hasString();
    }
}
