package io.architrave.model;

import org.pcollections.PSortedMap;

/// Other property values and volumes under a name, for the estimate alone.
public record Scenario(
        String title,
        PSortedMap<ElementId, Properties> properties,
        PSortedMap<ElementId, Properties> usage,
        Extras extras) {}
