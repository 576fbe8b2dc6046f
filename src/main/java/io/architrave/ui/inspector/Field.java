package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// A control for one value that may be unset. Bad input stays in the control with a sentence beside it and never reaches
/// the document.
interface Field {

    /// What stands where elements hold different values.
    String SEVERAL = "several values";

    /// The control itself.
    Node control();

    /// What has the keys and is named to a screen reader.
    default Node input() {
        return control();
    }

    /// Shows what the document holds, unless the user is writing just now.
    void show(Held held);

    /// Whether one of the control's own choices is to set nothing.
    default boolean offersUnset() {
        return false;
    }

    /// What a field tells the form.
    interface Listener {

        /// The user has decided on a value; empty for unset.
        void set(Optional<PropertyValue> value);

        /// Why what is written cannot be taken; empty once it can.
        void complain(Optional<String> sentence);

        static Listener of(Consumer<Optional<PropertyValue>> set, Consumer<Optional<String>> complain) {
            return new Listener() {
                @Override
                public void set(Optional<PropertyValue> value) {
                    set.accept(value);
                }

                @Override
                public void complain(Optional<String> sentence) {
                    complain.accept(sentence);
                }
            };
        }
    }
}
