package io.architrave.edit.search;

import io.architrave.model.ElementId;

/// A place where it was found.
///
/// @param text the whole text that it stands in
/// @param start of the match in the text
/// @param end behind the match
public record Match(ElementId element, Where where, String text, int start, int end) {

    public sealed interface Where {

        /// In words, for a list of matches.
        String words();
    }

    /// A name, a connection's label, or a note's text.
    public record InName() implements Where {
        @Override
        public String words() {
            return "name";
        }
    }

    public record InType() implements Where {
        @Override
        public String words() {
            return "type";
        }
    }

    /// @param usage whether it is a stated volume rather than a setting
    public record InValue(String key, String label, boolean usage) implements Where {
        @Override
        public String words() {
            return label;
        }
    }

    /// The label of a setting that has a value.
    public record InLabel(String key, String label) implements Where {
        @Override
        public String words() {
            return "setting";
        }
    }

    /// Whether another text can take its place.
    public boolean isReplaceable() {
        return switch (where) {
            case InName _,InValue _ -> true;
            case InType _,InLabel _ -> false;
        };
    }
}
