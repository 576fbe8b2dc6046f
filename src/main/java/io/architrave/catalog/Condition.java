package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;

/// When a part of a mapping applies to an element.
public sealed interface Condition {

    /// The property, or what the template takes where it is unset, is one of the values.
    record PropertyIs(String property, List<PropertyValue> values) implements Condition {
        public PropertyIs {
            values = List.copyOf(values);
        }
    }

    /// The property is set, or the template has a default for it.
    record PropertySet(String property) implements Condition {}

    /// The element stands in subnets.
    record InVpc() implements Condition {}

    /// The element stands in a group of the type that itself becomes a resource.
    record Enclosed(String type) implements Condition {}

    /// The element is connected in this way with one that offers the facet.
    ///
    /// @param leads which end of the connection the other is
    /// @param anywhere whether the other may stand in another region or account
    record Connected(Relation relation, Leads leads, String facet, boolean anywhere) implements Condition {}

    /// Wiring has contributed to this slot of the element: it is the copy of another, for example. Never holds in
    /// `needs`, which are asked before connections are wired.
    record Filled(String slot) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
