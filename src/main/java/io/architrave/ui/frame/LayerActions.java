package io.architrave.ui.frame;

import io.architrave.scene.Layers;
import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What to see besides the elements.
final class LayerActions {

    private LayerActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(
                layer(workbench, "findings", "findings", Layers::findings,
                        l -> new Layers(!l.findings(), l.costs(), l.traffic(), l.cidrs(), l.connectionNames(),
                                l.securityGroups())),
                layer(workbench, "costs", "costs", Layers::costs,
                        l -> new Layers(l.findings(), !l.costs(), l.traffic(), l.cidrs(), l.connectionNames(),
                                l.securityGroups())),
                layer(workbench, "traffic", "traffic", Layers::traffic,
                        l -> new Layers(l.findings(), l.costs(), !l.traffic(), l.cidrs(), l.connectionNames(),
                                l.securityGroups())),
                layer(workbench, "cidrs", "address blocks", Layers::cidrs,
                        l -> new Layers(l.findings(), l.costs(), l.traffic(), !l.cidrs(), l.connectionNames(),
                                l.securityGroups())),
                layer(workbench, "names", "names of connections", Layers::connectionNames,
                        l -> new Layers(l.findings(), l.costs(), l.traffic(), l.cidrs(), !l.connectionNames(),
                                l.securityGroups())),
                layer(workbench, "groups", "security groups", Layers::securityGroups, l -> new Layers(l.findings(),
                        l.costs(), l.traffic(), l.cidrs(), l.connectionNames(), !l.securityGroups())));
    }

    private static Action layer(
            Workbench workbench, String id, String label, Function<Layers, Boolean> on, UnaryOperator<Layers> toggle) {
        return Action
                .of("diagram.layer." + id, Section.DIAGRAM, "Show " + label, "", () -> workbench.session().isPresent(),
                        () -> workbench.session().ifPresent(session -> session.show(toggle.apply(session.layers()))))
                .saying(() -> (workbench.session().map(session -> on.apply(session.layers())).orElse(false) ? "Hide "
                        : "Show ") + label);
    }
}
