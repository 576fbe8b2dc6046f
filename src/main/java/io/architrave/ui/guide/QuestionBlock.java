package io.architrave.ui.guide;

import io.architrave.guide.Mistake;
import io.architrave.guide.Question;
import io.architrave.guide.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One question with its answers. Where an answer would lead stands in the place of the question's help while the
/// pointer or the keys are on it. Tab goes to the next question, the arrows go through the answers, Space gives one or
/// takes it back.
final class QuestionBlock extends VBox {

    private final Question question;
    private final Asker asker;
    private final Label help = new Label();
    private final FlowPane answers = new FlowPane();
    private final VBox warnings = new VBox();
    private final List<ToggleButton> chips = new ArrayList<>();

    /// Whoever asks.
    interface Asker {

        /// @param value empty where the answer is taken back
        void answer(String key, Optional<String> value);

        /// Where an answer would lead, in a sentence.
        String effect(String key, String value);
    }

    QuestionBlock(Question question, Asker asker) {
        this.question = question;
        this.asker = asker;
        setId("question-" + question.key());
        getStyleClass().add("guide-question");
        var ask = new Label(question.ask());
        ask.setWrapText(true);
        ask.getStyleClass().add("guide-ask");
        help.setText(question.help());
        help.setWrapText(true);
        help.getStyleClass().add("guide-help");
        answers.getStyleClass().add("guide-answers");
        answers.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        question.choices().forEach(choice -> chips.add(chip(choice)));
        answers.getChildren().setAll(chips);
        warnings.getStyleClass().add("guide-warnings");
        getChildren().addAll(ask, help, answers);
        rove();
    }

    private ToggleButton chip(Question.Choice choice) {
        var chip = new ToggleButton(choice.label());
        chip.setId("answer-" + question.key() + "-" + choice.value());
        chip.getStyleClass().add("guide-chip");
        chip.setMnemonicParsing(false);
        chip.setUserData(choice.value());
        chip.setAccessibleText(question.ask() + " " + choice.label());
        chip.setOnAction(_ -> {
            asker.answer(question.key(), chip.isSelected() ? Optional.of(choice.value()) : Optional.empty());
            tell();
        });
        chip.hoverProperty().addListener((_, _, _) -> tell());
        chip.focusedProperty().addListener((_, _, _) -> tell());
        return chip;
    }

    /// What is under the pointer comes before what has the keys.
    private void tell() {
        var about = one(ToggleButton::isHover).or(() -> one(ToggleButton::isFocused));
        var sentence = about.map(chip -> asker.effect(question.key(), value(chip)));
        // As high as before, so that no answer moves away from under the pointer.
        help.setPrefHeight(sentence.isEmpty() || help.getHeight() <= 0 ? USE_COMPUTED_SIZE : help.getHeight());
        help.setText(sentence.orElse(question.help()));
        help.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("effect"), sentence.isPresent());
        about.filter(ToggleButton::isFocused).ifPresent(chip -> chip.setAccessibleHelp(sentence.orElse("")));
    }

    private Optional<ToggleButton> one(Predicate<ToggleButton> which) {
        return chips.stream().filter(which).findFirst();
    }

    private static String value(ToggleButton chip) {
        return String.valueOf(chip.getUserData());
    }

    private void onKey(KeyEvent event) {
        int at = chips.indexOf(one(ToggleButton::isFocused).orElse(chips.getFirst()));
        int to = switch (event.getCode()) {
            case LEFT, UP -> Math.max(0, at - 1);
            case RIGHT, DOWN -> Math.min(chips.size() - 1, at + 1);
            case HOME -> 0;
            case END -> chips.size() - 1;
            default -> -1;
        };
        if (to >= 0) {
            chips.get(to).requestFocus();
            event.consume();
        }
    }

    /// One answer of each question is on the way of Tab.
    private void rove() {
        var entry = one(ToggleButton::isSelected).orElse(chips.getFirst());
        chips.forEach(chip -> chip.setFocusTraversable(chip.equals(entry)));
    }

    void focus() {
        one(ToggleButton::isFocusTraversable).ifPresent(ToggleButton::requestFocus);
    }

    void show(Optional<String> answer) {
        chips.forEach(chip -> chip.setSelected(answer.filter(value(chip)::equals).isPresent()));
        rove();
        tell();
    }

    /// @param run what is run into here; often nothing
    void warn(List<Mistake> run, Map<String, Source> sources) {
        warnings.getChildren().setAll(run.stream().map(mistake -> warning(mistake, sources)).toList());
        getChildren().remove(warnings);
        if (!run.isEmpty()) {
            getChildren().add(warnings);
        }
    }

    private static VBox warning(Mistake mistake, Map<String, Source> sources) {
        var say = new Label(mistake.say());
        say.setWrapText(true);
        var box = new VBox(say);
        box.getStyleClass().add("guide-warning");
        Optional.ofNullable(sources.get(mistake.source())).ifPresent(source -> {
            var from = new Label("From: " + source.cited());
            from.setWrapText(true);
            from.getStyleClass().add("guide-aside");
            box.getChildren().add(from);
        });
        return box;
    }
}
