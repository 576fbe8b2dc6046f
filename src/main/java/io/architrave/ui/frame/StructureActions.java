package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.areChosen;
import static io.architrave.ui.frame.Actions.isOneChosen;

import io.architrave.edit.Drawing;
import io.architrave.edit.Rehousing;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.tool.MoveInto;
import io.architrave.tool.ReadingOrder;
import io.architrave.tool.Selection;
import io.architrave.tool.Words;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an element stands in and what it leads to, by names instead of a pointer.
final class StructureActions {

    private final Workbench workbench;

    private StructureActions(Workbench workbench) {
        this.workbench = workbench;
    }

    static List<Action> all(Workbench workbench) {
        var structure = new StructureActions(workbench);
        return List.of(
                Action.of("arrange.structure.move", Section.ARRANGE, "Move into a group by name …", "Shortcut+Shift+M",
                        areChosen(workbench, 1), structure::move),
                Action.of("arrange.structure.connect", Section.ARRANGE, "Connect by name …", "Shortcut+Shift+E",
                        isOneChosen(workbench), structure::connect));
    }

    private void move() {
        workbench.session().ifPresent(session -> {
            var editor = session.editor();
            var chosen = editor.selection().elements();
            var groups = MoveInto.takers(editor).stream().map(Optional::of);
            var canvas = MoveInto.ask(editor, chosen, Optional.empty()) instanceof Rehousing.Moved
                    ? Stream.of(Optional.<ElementId>empty())
                    : Stream.<Optional<ElementId>>empty();
            var choices = Stream.concat(groups, canvas).map(into -> into(session, chosen, into)).toList();
            if (choices.isEmpty()) {
                workbench.banner().say("No other group of this diagram may take what is chosen.");
            } else {
                workbench.chooser().open("Move into which group?", choices);
            }
        });
    }

    private Chooser.Choice into(DocumentSession session, List<ElementId> chosen, Optional<ElementId> group) {
        var words = group.map(session.editor()::nameOf).orElse("The bare canvas");
        var path = group.map(id -> path(session, id)).orElse("");
        return new Chooser.Choice(words, path, words + " " + path,
                () -> MoveInto.move(session.editor(), chosen, group).ifPresent(workbench.banner()::warn));
    }

    private void connect() {
        workbench.session().ifPresent(session -> session.editor().selection().single()
                .filter(from -> session.store().current().typed(from).isPresent())
                .ifPresent(from -> connect(session, from)));
    }

    private void connect(DocumentSession session, ElementId from) {
        var diagram = session.store().current();
        var source = diagram.typed(from).orElseThrow();
        var others = diagram.elements().keySet().stream().filter(id -> !id.equals(from));
        var choices = ReadingOrder.of(session.editor().index(), others).stream()
                .flatMap(id -> diagram.typed(id).stream())
                .flatMap(target -> session.catalog().connections(source.type(), target.type()).stream()
                        .map(rule -> to(session, from, rule.relation(), target.id())))
                .toList();
        if (choices.isEmpty()) {
            workbench.banner().say("AWS offers no connection from " + session.editor().nameOf(from)
                    + " to anything in this diagram.");
        } else {
            workbench.chooser().open("Connect " + session.editor().nameOf(from) + " to what?", choices);
        }
    }

    private Chooser.Choice to(DocumentSession session, ElementId from, Relation relation, ElementId target) {
        var words = Words.of(relation).toLowerCase(java.util.Locale.ROOT) + " " + session.editor().nameOf(target);
        var path = path(session, target);
        return new Chooser.Choice(words, path, words + " " + path, () -> {
            var editor = session.editor();
            editor.rest();
            var drawn = new Drawing(editor.index(), editor.catalog(), editor.ids()).connection(relation, from, target);
            editor.store().apply(
                    "Connect " + editor.nameOf(from) + " to " + editor.nameOf(target), drawn.change());
            editor.select(Selection.of(drawn.id()));
        });
    }

    /// The groups around an element, the innermost first.
    private static String path(DocumentSession session, ElementId element) {
        return session.editor().index().enclosing(element).stream()
                .map(group -> session.editor().nameOf(group.id()))
                .collect(Collectors.joining(" < "));
    }
}
