package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.editor;

import io.architrave.catalog.ServiceType;
import io.architrave.model.ElementId;
import io.architrave.tool.Editor;
import io.architrave.tool.Succeed;
import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.Optional;

/// Brings what AWS renamed, closed or ended, and what the catalogue describes whole by now, up to date.
final class SuccessionActions {

    private final Workbench workbench;

    private SuccessionActions(Workbench workbench) {
        this.workbench = workbench;
    }

    static List<Action> all(Workbench workbench) {
        var succession = new SuccessionActions(workbench);
        return List.of(
                Action.of("arrange.succession.chosen", Section.ARRANGE, "Change to the successor …", "",
                        () -> !succession.chosen().isEmpty(), succession::change)
                        .saying(succession::label),
                Action.of("arrange.succession.all", Section.ARRANGE, "Change everything to its successor", "",
                        () -> !succession.due().isEmpty(),
                        () -> editor(workbench).ifPresent(
                                editor -> succession.say(Succeed.all(editor, Succeed.due(editor))))));
    }

    private List<ElementId> due() {
        return editor(workbench).map(Succeed::due).orElse(List.of());
    }

    /// Of what is chosen, that which has a successor.
    private List<ElementId> chosen() {
        return editor(workbench)
                .map(editor -> editor.selection().elements().stream()
                        .filter(id -> !Succeed.successors(editor, id).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /// The types among which there is a choice: those of the one element that is chosen.
    private List<ServiceType> choices() {
        var chosen = chosen();
        return chosen.size() == 1
                ? editor(workbench).map(editor -> Succeed.successors(editor, chosen.getFirst())).orElse(List.of())
                : List.of();
    }

    private String label() {
        var choices = choices();
        return choices.size() == 1
                ? "Change to " + choices.getFirst().name()
                : chosen().size() > 1 ? "Change to their successors" : "Change to the successor …";
    }

    private void change() {
        editor(workbench).ifPresent(editor -> {
            var choices = choices();
            if (choices.size() > 1) {
                var element = chosen().getFirst();
                workbench.chooser().open("Change " + editor.nameOf(element) + " to what?",
                        choices.stream().map(type -> choice(editor, element, type)).toList());
            } else {
                say(Succeed.all(editor, chosen()));
            }
        });
    }

    private Chooser.Choice choice(Editor editor, ElementId element, ServiceType type) {
        return new Chooser.Choice(type.name(), "", type.name(),
                () -> say(Succeed.one(editor, element, type.key())));
    }

    private void say(Optional<String> sentence) {
        sentence.ifPresent(workbench.banner()::warn);
    }
}
