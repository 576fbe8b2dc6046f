package io.architrave.tool;

import io.architrave.edit.Paper;
import io.architrave.model.Note;
import io.architrave.model.Point;
import io.architrave.scene.NotePaper;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.tool.ToolState.Annotate;
import io.architrave.tool.ToolState.Select;
import java.util.Optional;

/// Puts a note where the next click is, and opens it for writing.
public final class NoteTool {

    private static final String UNWRITTEN = "New note";

    private NoteTool() {}

    static ToolState on(Annotate state, Input input, Editor editor) {
        return switch (input) {
            case Input.Move(var at, _) -> new Annotate(Optional.of(at));
            case Input.Drag(var at, _) -> new Annotate(Optional.of(at));
            case Input.Press press when press.button() == Input.Button.SECONDARY -> Select.Idle.EMPTY;
            case Input.Press press -> new Annotate(Optional.of(press.at()));
            case Input.Release(var at, _) -> place(UNWRITTEN, at, editor);
            case Input.Key(var name, _) when name == Input.Name.ENTER ->
                    place(UNWRITTEN, editor.viewport().visible().centre(), editor);
            case Input.Leave _ -> new Annotate(Optional.empty());
            case Input.Cancel _ -> Select.Idle.EMPTY;
            default -> state;
        };
    }

    /// A note with its upper left corner at a point of the page.
    public static ToolState place(String text, Point corner, Editor editor) {
        editor.rest();
        var id = editor.ids().next(editor.store().current()::has);
        editor.store().apply("Add a note", Paper.note(editor.index(), id, text, corner, height(text, Paper.WIDTH)));
        editor.select(Selection.of(id));
        return text.equals(UNWRITTEN) ? editor.startNaming(id) : Select.Idle.EMPTY;
    }

    /// Takes what was written; the paper grows to hold it.
    static void write(Note note, String text, Editor editor) {
        double width = editor.index().box(note.id()).map(box -> box.width()).orElse(Paper.WIDTH);
        editor.store().apply("Write a note", Paper.rewritten(editor.index(), note, text, height(text, width)));
    }

    private static double height(String text, double width) {
        return Snap.up(NotePaper.height(TextMeasurer.bundled(), text, width));
    }
}
