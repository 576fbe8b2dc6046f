package io.architrave.ui.template;

import io.architrave.model.ElementId;
import io.architrave.review.Severity;
import io.architrave.ui.session.Look;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;

/// A template to be read: numbered lines, long ones wrapped, so that all can be read in a narrow pane.
final class CodeView extends RichTextArea {

    /// So many rows are brought into view after the one that is wanted, where there are so many.
    private static final int LOOK_AHEAD = 14;

    private final CodeModel model;
    private Consumer<Set<ElementId>> onChoose = _ -> {};
    private Runnable onReveal = () -> {};
    private Map<Integer, Severity> problems = Map.of();
    /// The caret goes somewhere without the user.
    private boolean led;

    CodeView(Look look) {
        var model = new CodeModel(CodeColours.of(look));
        super(model);
        this.model = model;
        setId("template-text");
        getStyleClass().add("code-view");
        setEditable(false);
        setWrapText(true);
        setLeftDecorator(new Gutter(model, problems));
        setAccessibleRoleDescription("CloudFormation template");
        setAccessibleHelp("Enter shows the element of a line in the drawing, F12 goes to what a name stands for.");
        selectionProperty().addListener((_, _, _) -> choose());
        var keys = getInputMap();
        keys.registerFunction(Tag.COPY, this::copyLines);
        keys.register(KeyBinding.of(KeyCode.ENTER), () -> onReveal.run());
        keys.register(KeyBinding.of(KeyCode.F12), this::goToDefinition);
        new CodePointer(this);
    }

    /// @param choose hears of the elements that the caret or the selected text speaks of
    /// @param reveal shows them in the drawing
    void follow(Consumer<Set<ElementId>> choose, Runnable reveal) {
        onChoose = choose;
        onReveal = reveal;
    }

    void reveal() {
        onReveal.run();
    }

    Optional<Rows> rows() {
        return model.rows();
    }

    void show(Rows rows, Optional<List<Rows.Shift>> shifts, List<Remark> remarks) {
        problems = problems(remarks);
        led(() -> {
            model.show(rows, shifts);
            if (shifts.isEmpty()) {
                select(TextPos.ZERO);
            } else {
                var selection = getSelection();
                select(model.clamp(selection.getAnchor()), model.clamp(selection.getCaret()));
            }
        });
        redecorate();
    }

    private static Map<Integer, Severity> problems(List<Remark> remarks) {
        var problems = new HashMap<Integer, Severity>();
        remarks.forEach(remark -> remark.severity().ifPresent(severity -> remark.line()
                .ifPresent(line -> problems.merge(line, severity,
                        (one, other) -> one.compareTo(other) < 0 ? one : other))));
        return problems;
    }

    void show(Look look) {
        model.show(CodeColours.of(look));
        redecorate();
    }

    /// The area keeps what stands beside a line until it gets another decorator.
    private void redecorate() {
        setLeftDecorator(new Gutter(model, problems));
    }

    /// Marks the lines that speak of these elements.
    void mark(Collection<ElementId> elements) {
        rows().ifPresent(rows -> {
            if (model.mark(rowsOf(rows, rows.text().linesOf(elements)))) {
                redecorate();
            }
        });
    }

    private static BitSet rowsOf(Rows rows, BitSet lines) {
        var marked = new BitSet();
        lines.stream().forEach(line -> marked.set(rows.rowOf(line)));
        return marked;
    }

    /// Brings the first line of these elements into view where none of them is in it.
    ///
    /// @return whether there is any
    boolean bring(Collection<ElementId> elements) {
        var marks = rows().map(rows -> rowsOf(rows, rows.text().mainLinesOf(elements))).orElseGet(BitSet::new);
        if (!marks.isEmpty() && !marks.intersects(shown())) {
            bring(marks.nextSetBit(0));
        }
        return !marks.isEmpty();
    }

    /// The rows in view.
    private BitSet shown() {
        var shown = new BitSet();
        var top = localToScreen(getWidth() / 2, 2);
        var bottom = localToScreen(getWidth() / 2, getHeight() - 2);
        if (top != null && bottom != null) {
            var first = getTextPosition(top.getX(), top.getY());
            var last = getTextPosition(bottom.getX(), bottom.getY());
            if (first != null && last != null) {
                shown.set(first.index(), last.index() + 1);
            }
        }
        return shown;
    }

    /// Puts the caret at a row and shows it with what follows.
    void bring(int row) {
        led(() -> {
            select(TextPos.ofLeading(Math.min(row + LOOK_AHEAD, model.size() - 1), 0));
            select(TextPos.ofLeading(row, 0));
        });
    }

    void bring(CodeSearch.Found found) {
        led(() -> {
            bring(found.row());
            select(TextPos.ofLeading(found.row(), found.from()), TextPos.ofLeading(found.row(), found.to()));
        });
    }

    void markFound(List<CodeSearch.Found> found) {
        model.markFound(found);
    }

    int caretRow() {
        return Optional.ofNullable(getCaretPosition()).map(TextPos::index).orElse(0);
    }

    private void led(Runnable run) {
        boolean before = led;
        led = true;
        try {
            run.run();
        } finally {
            led = before;
        }
    }

    private void choose() {
        var selection = getSelection();
        if (led || selection == null) {
            return;
        }
        rows().ifPresent(rows -> {
            var first = lineAt(rows, selection.getMin().index());
            var last = lineAt(rows, selection.getMax().index());
            if (first.isPresent() && last.isPresent()) {
                var elements = rows.text().elementsBetween(first.getAsInt(), last.getAsInt());
                if (!elements.isEmpty()) {
                    onChoose.accept(elements);
                }
            }
        });
    }

    private static OptionalInt lineAt(Rows rows, int row) {
        return row < rows.size() ? rows.lineAt(row) : OptionalInt.empty();
    }

    /// What the name at a place stands for.
    Optional<String> aboutNameAt(TextPos at) {
        return nameAt(at).flatMap(name -> rows().flatMap(rows -> rows.text().about(name)));
    }

    private Optional<String> nameAt(TextPos at) {
        return rows().flatMap(rows -> {
            var line = lineAt(rows, at.index());
            return line.isPresent() ? rows.text().nameAt(line.getAsInt(), at.charIndex()) : Optional.empty();
        });
    }

    /// Whether there was a name that leads somewhere.
    boolean goToDefinition(TextPos from) {
        var to = nameAt(from).flatMap(name -> rows().map(rows -> rows.text().definition(name)))
                .orElse(OptionalInt.empty());
        to.ifPresent(line -> rows().ifPresent(rows -> {
            bring(rows.rowOf(line));
            Optional.of(rows.text().elementsAt(line)).filter(elements -> !elements.isEmpty()).ifPresent(onChoose);
        }));
        return to.isPresent();
    }

    /// Of the name at the caret.
    void goToDefinition() {
        Optional.ofNullable(getCaretPosition()).ifPresent(this::goToDefinition);
    }

    /// The selected text without lines that are gone; where nothing is selected, the line with the caret.
    ///
    /// @return how many lines were copied
    int copyLines() {
        var text = rows().map(this::selected).orElse("");
        if (text.isEmpty()) {
            return 0;
        }
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        return (int) text.lines().count();
    }

    private String selected(Rows rows) {
        var selection = getSelection();
        if (selection == null || selection.isCollapsed()) {
            int row = caretRow();
            return row < rows.size() ? rows.between(row, 0, row, Integer.MAX_VALUE) + "\n" : "";
        }
        return rows.between(selection.getMin().index(), selection.getMin().offset(),
                selection.getMax().index(), selection.getMax().offset());
    }
}
