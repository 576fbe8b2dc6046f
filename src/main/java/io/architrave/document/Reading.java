package io.architrave.document;

import io.architrave.model.Diagram;
import java.util.List;

/// What came of reading a document.
public sealed interface Reading {

    /// @param warnings what is wrong or without effect; nothing of it was lost
    record Opened(Diagram diagram, List<Problem> warnings) implements Reading {
        public Opened {
            warnings = List.copyOf(warnings);
        }

        /// Whether each reference leads somewhere. The window opens an unsound document to mend it; a command that
        /// computes from it does not.
        public boolean isSound() {
            return invalid().isEmpty();
        }

        public List<Problem> invalid() {
            return warnings.stream()
                    .filter(warning -> warning.weight() == Problem.Weight.INVALID)
                    .toList();
        }
    }

    /// @param problems never empty, in the order of the file
    record Unreadable(List<Problem> problems) implements Reading {
        public Unreadable {
            problems = List.copyOf(problems);
        }

        public Problem problem() {
            return problems.getFirst();
        }
    }
}
