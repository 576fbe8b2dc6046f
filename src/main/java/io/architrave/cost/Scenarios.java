package io.architrave.cost;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.Scenario;
import io.architrave.model.Typed;

/// Lays the other values of a scenario over a diagram.
final class Scenarios {

    private Scenarios() {}

    /// The diagram as the scenario has it; ids that the diagram does not hold are passed over.
    static Diagram apply(Diagram diagram, Scenario scenario) {
        var changed = diagram;
        for (ElementId id : scenario.properties().keySet()) {
            changed = change(changed, id, scenario.properties().get(id), Properties.NONE);
        }
        for (ElementId id : scenario.usage().keySet()) {
            changed = change(changed, id, Properties.NONE, scenario.usage().get(id));
        }
        return changed;
    }

    private static Diagram change(Diagram diagram, ElementId id, Properties properties, Properties usage) {
        return diagram.find(id).map(element -> diagram.with(over(element, properties, usage))).orElse(diagram);
    }

    private static Element over(Element element, Properties properties, Properties usage) {
        return switch (element) {
            case Typed typed -> typed.withProperties(typed.properties().withAll(properties))
                    .withUsage(typed.usage().withAll(usage));
            case Edge edge -> edge.withProperties(edge.properties().withAll(properties))
                    .withUsage(edge.usage().withAll(usage));
            default -> element;
        };
    }
}
