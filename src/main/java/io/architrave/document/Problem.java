package io.architrave.document;

import java.util.Optional;

/// What is wrong with a document, where, and what would mend it: one sentence and one remedy, for a person.
///
/// @param file as the user named it
/// @param line from 1; 0 where it concerns the whole file
/// @param column from 1; 0 where it concerns the whole line
/// @param element the element that it concerns, as the file names it
/// @param sentence begins in lower case and ends without a full stop
/// @param remedy an instruction, without a full stop
public record Problem(
        Weight weight,
        String file,
        int line,
        int column,
        Optional<String> element,
        String sentence,
        String remedy) {

    public enum Weight {
        /// The document cannot be opened.
        UNREADABLE,
        /// The document opens and can be mended in the window; commands refuse it.
        INVALID,
        /// The document is sound; something in it is kept but without effect.
        NOTE
    }

    /// The whole as one line: `shop.json:12:5: web-asg: ...`.
    public String inOneLine() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (line > 0 && column > 0) {
            text.append(':').append(column);
        }
        text.append(": ");
        element.ifPresent(id -> text.append(id).append(": "));
        text.append(sentence).append(". ").append(remedy).append('.');
        return text.toString().replaceAll("\\R", " ");
    }
}
