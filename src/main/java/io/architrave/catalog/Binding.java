package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a value of a template comes from. A binding without a value (an unset property, an absent connection) leaves
/// its member out.
///
/// In a service's file a binding is an object with one member that begins with `$`; every other value stands for
/// itself.
public sealed interface Binding {

    /// A text, number or flag that stands for itself.
    record Constant(PropertyValue value) implements Binding {}

    record ListOf(List<Binding> items) implements Binding {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    /// Members in the order of the file.
    record Structure(Map<String, Binding> members) implements Binding {
        public static final Structure NOTHING = new Structure(Map.of());

        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /// `$property`: the element's property, or what the template takes where it is unset.
    ///
    /// @param words what CloudFormation calls a value that it spells differently
    /// @param factor for a number in another unit
    /// @param drawnOnly whether an unset property has no value, even where a template has a default for it
    record FromProperty(
            String property, Map<String, PropertyValue> words, Optional<BigDecimal> factor, boolean drawnOnly)
            implements Binding {
        public FromProperty {
            words = Map.copyOf(words);
        }
    }

    /// `$choice`: what the option list knows of the choice that a property holds, for example the architecture of an
    /// instance type.
    record FromChoice(String property, String fact, Map<String, PropertyValue> words) implements Binding {
        public FromChoice {
            words = Map.copyOf(words);
        }
    }

    /// `$ref`: a resource of the same element by its `as`; empty for its first.
    record OwnRef(String as) implements Binding {}

    /// `$att`: an attribute of a resource of the same element.
    record OwnAttribute(String as, String attribute) implements Binding {}

    /// `$sub`: CloudFormation's substitution, where `${@}`, `${@.Arn}` and `${@Role.Arn}` mean the element's own
    /// resources, `${@:key}` its property, and `${@#id}` what its logical ids begin with.
    record Substitution(String text) implements Binding {}

    /// `$enclosing`: the first resource of the innermost enclosing group of a type, or an attribute of it.
    record Enclosing(String type, Optional<String> attribute) implements Binding {}

    /// `$spans`: the subnets that the element stands in: their ids, or with a member's name structures that have the
    /// id under it.
    record Spans(Optional<String> member, SpansForm form) implements Binding {}

    /// All subnets, the first alone, the first of each zone or of two zones, or all in one text with commas between.
    enum SpansForm {
        LIST, ONE, ZONES, TWO, TEXT
    }

    /// `$zone`: the Availability Zone of the letter around the element.
    record Zone() implements Binding {}

    /// `$name`: the element's name in letters that every service takes.
    record Name() implements Binding {}

    /// `$id`: what the logical ids of the element begin with: letters and digits, for names that must be such.
    ///
    /// @param small in small letters with hyphens, 16 at most, for names that take no capitals
    record Id(boolean small) implements Binding {}

    /// `$connected`: a member of a facet that a connected element offers; the first by id, or all.
    ///
    /// @param leads which end of the connection the other is
    /// @param anywhere whether the other may stand in another region or account
    record FromConnected(Relation relation, Leads leads, String facet, String member, boolean each, boolean anywhere)
            implements Binding {}

    /// `$slot`: what the wiring of connections contributes.
    ///
    /// @param otherwise what stands there when nothing is contributed
    record Slot(String name, SlotForm form, Optional<Binding> otherwise) implements Binding {}

    enum SlotForm {
        /// All contributions.
        LIST,
        /// The first contribution.
        ONE,
        /// Contributions with a name, as members.
        MAP,
        /// Contributions with a name, as a list of `Name` and `Value`.
        PAIRS,
        /// Contributions with a name, as a start script that sets them for every process of an instance.
        SCRIPT
    }

    /// `$parameter`: a parameter of the template.
    ///
    /// @param name what its name ends in behind the element's, or the whole name where it is shared
    /// @param initial its default; empty makes it required
    /// @param then what stands there, made with it; empty for the parameter's own value
    record FromParameter(
            String name,
            boolean shared,
            String type,
            String description,
            Optional<Binding> initial,
            Optional<String> pattern,
            Optional<Binding> then)
            implements Binding {}

    /// `$environment`: a value that differs between the environments that one template is deployed for. The drawn value is
    /// that of the drawn environment.
    ///
    /// @param name what the values are called in the template's mapping
    /// @param others the values of the other environments; one that is not named has the drawn value, and a lesser
    ///     environment never has more than a greater one
    /// @param reason why they differ, one sentence without a full stop
    record ByEnvironment(String name, Binding drawn, Map<String, PropertyValue> others, String reason)
            implements Binding {
        public ByEnvironment {
            others = Map.copyOf(others);
        }
    }

    /// `$given`: a value that stands there only if an optional parameter of the mapping is given to a deployment.
    ///
    /// @param then what stands there; empty for the parameter's own value
    /// @param otherwise what stands there if it is not given
    record Given(String parameter, Optional<Binding> then, Optional<Binding> otherwise) implements Binding {}

    /// `$when`: one of two values, the second perhaps none.
    record Choice(Condition when, Binding then, Optional<Binding> otherwise) implements Binding {}
}
