package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.areChosen;
import static io.architrave.ui.frame.Actions.with;

import io.architrave.edit.Alignment;
import io.architrave.edit.Change;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.ui.frame.Action.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// Lines up, spreads out, and sizes alike what is chosen.
final class AlignActions {

    private AlignActions() {}

    private interface Arranging extends BiFunction<DiagramIndex, Collection<ElementId>, Change> {}

    static List<Action> all(Workbench workbench) {
        var actions = new ArrayList<Action>();
        for (var line : Alignment.Line.values()) {
            actions.add(action(workbench, "arrange.align." + key(line), "Align " + line.words(), 2,
                    (index, chosen) -> Alignment.align(index, chosen, line)));
        }
        for (var axis : Alignment.Axis.values()) {
            actions.add(action(workbench, "arrange.distribute." + key(axis), "Distribute " + key(axis), 3,
                    (index, chosen) -> Alignment.distribute(index, chosen, axis)));
        }
        for (var extent : Alignment.Extent.values()) {
            var label = extent == Alignment.Extent.BOTH ? "Same size" : "Same " + key(extent);
            actions.add(action(workbench, "arrange.size." + key(extent), label, 2,
                    (index, chosen) -> Alignment.sameSize(index, chosen, extent)));
        }
        return actions;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Action action(Workbench workbench, String id, String label, int least, Arranging arranging) {
        return Action.of(id, Section.ARRANGE, label, "", areChosen(workbench, least), with(workbench, editor -> {
            editor.rest();
            editor.store().apply(label, arranging.apply(editor.index(), editor.selection().elements()));
        }));
    }
}
