package io.architrave.document;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Properties;
import io.architrave.model.RecoveryClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pattern to begin from: a document that holds every variant at once, and parameters whose choices take away what
/// the others need.
///
/// @param pattern the number in the pattern catalogue, for example `A1`
/// @param category what it is about
/// @param recovery how it comes back when a region is lost; empty where it does not speak of that
/// @param diagram every variant at once; [Templates#instantiate] makes a document of it
public record Template(
        String id,
        String pattern,
        String summary,
        TemplateCategory category,
        Optional<RecoveryClass> recovery,
        List<Parameter> parameters,
        Diagram diagram) {

    /// @param initial the choice that the template's own layout is drawn for
    public record Parameter(String key, String label, String initial, List<Choice> choices) {
        public Parameter {
            choices = List.copyOf(choices);
        }

        public Optional<Choice> choice(String key) {
            return choices.stream().filter(choice -> choice.key().equals(key)).findFirst();
        }
    }

    /// @param without elements that this choice does not need
    /// @param set properties that it sets, by element
    /// @param layout places that are others under this choice than in the template's own layout, by element
    public record Choice(
            String key,
            String label,
            Set<ElementId> without,
            Map<ElementId, Properties> set,
            Map<ElementId, LayoutEntry> layout) {
        public Choice {
            without = Set.copyOf(without);
            set = Map.copyOf(set);
            layout = Map.copyOf(layout);
        }
    }

    public Template {
        parameters = List.copyOf(parameters);
    }

    public String title() {
        return diagram.title();
    }

    public Optional<Parameter> parameter(String key) {
        return parameters.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
    }
}
