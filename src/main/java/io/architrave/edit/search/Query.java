package io.architrave.edit.search;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What to look for, and where.
///
/// @param text taken literally unless `regex`
/// @param wholeWords whether a letter or figure next to it spoils a match
/// @param regex whether the text is a regular expression in Java's syntax
/// @param scopes where to look; nowhere where it is empty
public record Query(String text, boolean matchCase, boolean wholeWords, boolean regex, Set<Scope> scopes) {

    public enum Scope {
        /// Names of elements, labels of connections, texts of notes.
        NAMES,
        /// What the elements are: the catalogue's name and key of a type, the relation of a connection.
        TYPES,
        /// Settings and stated volumes, by their label or by their value.
        PROPERTIES
    }

    public Query {
        scopes = Set.copyOf(scopes);
    }

    public static Query of(String text) {
        return new Query(text, false, false, false, Set.of(Scope.values()));
    }

    /// What is wrong with the expression, as a sentence; empty where it can be looked for.
    public Optional<String> problem() {
        try {
            compile();
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            var at = wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1);
            return Optional.of("This is not a regular expression: " + wrong.getDescription().toLowerCase() + at + ".");
        }
    }

    /// Empty where there is nothing to look for.
    Optional<Pattern> pattern() {
        return text.isEmpty() || problem().isPresent() ? Optional.empty() : Optional.of(compile());
    }

    private Pattern compile() {
        var literal = regex ? text : Pattern.quote(text);
        var words = wholeWords ? "(?<![\\p{L}\\p{N}])(?:" + literal + ")(?![\\p{L}\\p{N}])" : literal;
        int flags = Pattern.UNICODE_CASE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE);
        return Pattern.compile(words, flags);
    }
}
