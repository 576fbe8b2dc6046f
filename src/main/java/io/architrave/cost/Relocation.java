package io.architrave.cost;

import io.architrave.model.Diagram;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;

/// Prices a design as if its main region were another one.
final class Relocation {

    private static final TypeKey REGION = TypeKey.of("region");

    private Relocation() {}

    static Diagram to(Diagram diagram, String region) {
        var home = diagram.settings().region();
        var moved = diagram.withSettings(diagram.settings().withRegion(region));
        for (var group : diagram.groups().toList()) {
            if (group.type().equals(REGION) && group.properties().is("region", home)) {
                moved = moved.with(
                        group.withProperties(group.properties().with("region", PropertyValue.of(region))));
            }
        }
        return moved;
    }
}
