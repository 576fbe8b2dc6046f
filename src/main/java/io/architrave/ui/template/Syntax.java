package io.architrave.ui.template;

import java.util.List;

/// How a form of a template is read, a line at a time, so that only what is looked at is taken apart.
interface Syntax {

    /// What the lines before say of a line.
    enum Context {
        NONE,
        /// It is text, whatever it looks like.
        LITERAL,
        /// Its words are names.
        NAMES
    }

    /// The context of each line.
    List<Context> contexts(List<String> lines);

    /// The tokens of a line; they cover it without a gap.
    List<Token> tokens(String line, Context context);

    static int indent(String line) {
        return (int) line.chars().takeWhile(c -> c == ' ').count();
    }
}
