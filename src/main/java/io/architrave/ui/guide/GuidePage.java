package io.architrave.ui.guide;

import io.architrave.document.Template;
import io.architrave.guide.Advice;
import io.architrave.guide.Chooser;
import io.architrave.guide.Mistake;
import io.architrave.guide.Prospect;
import io.architrave.guide.Question;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// "Which pattern do I need?": the questions on the left, what fits on the right, which follows each answer at once.
public final class GuidePage extends VBox {

    /// What else fits is counted.
    private static final int SHOWN = 5;
    private static final double LEAST = 400;
    private static final double WIDE = 640;

    private static final String BEGIN = "What fits appears here with your first answer. Answer what you know, in any"
            + " order, and leave the rest out: point at an answer to see where it would lead.";
    private static final String WAIT = "The templates are being read …";
    private static final String NOTHING = "Your answers speak for no template yet. Say what it is, above all.";

    private final Chooser chooser = Chooser.bundled();
    private final Library library;
    private final Background background;
    private final Surroundings surroundings;
    private final Consumer<Diagram> create;
    /// In the order in which they were given.
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, QuestionBlock> blocks = new LinkedHashMap<>();
    private final Map<String, RankedCard> cards = new HashMap<>();
    private final Button back = new Button("Back");
    private final Button reset = new Button("Take all answers back");
    private final Button compare = new Button("Compare the four recovery strategies");
    private final VBox ranking = new VBox();
    private final ScrollPane questionPane = new ScrollPane();
    private final ScrollPane rankingPane = new ScrollPane(ranking);
    private final Label none = new Label();
    private Look look;
    private Map<String, Template> templates = Map.of();
    private List<String> ids = List.of();

    /// @param create opens what was chosen
    public GuidePage(Library library, Background background, Surroundings surroundings, Look look,
            Consumer<Diagram> create) {
        this.library = library;
        this.background = background;
        this.surroundings = surroundings;
        this.look = look;
        this.create = create;
        setId("guide-page");
        getStyleClass().add("guide-page");
        reset.setId("guide-reset");
        reset.setOnAction(_ -> reset());
        compare.setId("guide-compare");
        back.setId("guide-back");
        back.getStyleClass().add("flat");
        none.setId("guide-none");
        none.setWrapText(true);
        none.getStyleClass().add("empty-state");
        var columns = new HBox(questions(), ranking());
        columns.getStyleClass().add("guide-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(heading(), columns);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.fire();
                event.consume();
            }
        });
        follow();
        Soon.once(background, library, Library::templates, this::fill);
    }

    private Region heading() {
        var title = new Label("Which pattern do I need?");
        title.getStyleClass().add("start-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(title, gap, reset, back);
        heading.getStyleClass().addAll("start-heading", "guide-heading");
        return heading;
    }

    private Region questions() {
        var asker = new QuestionBlock.Asker() {
            @Override
            public void answer(String key, Optional<String> value) {
                // Last, so that it is known where a mistake was run into.
                answers.remove(key);
                value.ifPresent(given -> answers.put(key, given));
                follow();
            }

            @Override
            public String effect(String key, String value) {
                return EffectWords.of(Prospect.of(chooser, answers, ids, key, value),
                        value.equals(answers.get(key)), GuidePage.this::title);
            }
        };
        var list = new VBox();
        list.getStyleClass().add("guide-questions");
        for (var question : chooser.questions()) {
            var block = new QuestionBlock(question, asker);
            blocks.put(question.key(), block);
            list.getChildren().add(block);
        }
        var sources = new SourceLines(chooser.sources(), surroundings);
        sources.show("the questions", chooser.questions().stream().map(Question::source).toList());
        list.getChildren().add(sources);
        questionPane.setContent(list);
        questionPane.setFitToWidth(true);
        questionPane.setFocusTraversable(false);
        questionPane.getStyleClass().addAll("guide-pane", "guide-question-pane");
        questionPane.setMinWidth(LEAST);
        FocusInView.in(questionPane);
        return questionPane;
    }

    private Region ranking() {
        ranking.setId("guide-ranking");
        ranking.getStyleClass().add("guide-ranking");
        rankingPane.setFitToWidth(true);
        rankingPane.setFocusTraversable(false);
        rankingPane.getStyleClass().add("guide-pane");
        HBox.setHgrow(rankingPane, Priority.ALWAYS);
        rankingPane.setMinWidth(LEAST);
        rankingPane.setPrefWidth(WIDE);
        FocusInView.in(rankingPane);
        return rankingPane;
    }

    private String title(String id) {
        return Optional.ofNullable(templates.get(id)).map(Template::title).orElse(id);
    }

    private void fill(List<Template> all) {
        var byId = new LinkedHashMap<String, Template>();
        all.forEach(template -> byId.put(template.id(), template));
        templates = byId;
        ids = List.copyOf(byId.keySet());
        follow();
    }

    private void reset() {
        answers.clear();
        follow();
        focus();
    }

    private void follow() {
        var advice = chooser.advise(answers, ids);
        reset.setDisable(answers.isEmpty());
        blocks.forEach((key, block) -> {
            block.show(Optional.ofNullable(answers.get(key)));
            block.warn(advice.mistakes().stream().filter(mistake -> runInto(mistake).equals(key)).toList(),
                    chooser.sources());
        });
        rank(advice);
    }

    /// The question whose answer came last of those that the mistake lies in.
    private String runInto(Mistake mistake) {
        return answers.keySet().stream().filter(mistake.when()::containsKey).reduce("", (_, later) -> later);
    }

    private void rank(Advice advice) {
        var fits = advice.ranked().stream().filter(one -> one.score() > 0).toList();
        var shown = new ArrayList<Region>();
        if ("recovery".equals(answers.get("what"))) {
            shown.add(compare);
        }
        if (fits.isEmpty()) {
            none.setText(ids.isEmpty() ? WAIT : answers.isEmpty() ? BEGIN : NOTHING);
            shown.add(none);
        }
        int at = 0;
        for (int i = 0; i < Math.min(SHOWN, fits.size()); i++) {
            var one = fits.get(i);
            at = i > 0 && one.score() == fits.get(i - 1).score() ? at : i + 1;
            var card = card(one.template());
            card.show(look);
            card.show(at, one, advice.whyNot(one));
            shown.add(card);
        }
        if (fits.size() > SHOWN) {
            var more =
                    new Label((fits.size() - SHOWN) + " more have something that speaks for them. Each further answer"
                            + " tells them apart.");
            more.setWrapText(true);
            more.getStyleClass().add("empty-state");
            shown.add(more);
        }
        ranking.getChildren().setAll(shown);
        rankingPane.setVvalue(0);
    }

    private RankedCard card(String id) {
        return cards.computeIfAbsent(id, _ -> new RankedCard(Optional.ofNullable(templates.get(id)).orElseThrow(),
                library, background, surroundings, create));
    }

    public void show(Look chosen) {
        look = chosen;
        follow();
    }

    /// Puts the keys on the first question.
    public void focus() {
        // What a scroll pane holds is not in the window before it has its skin.
        applyCss();
        layout();
        blocks.values().stream().findFirst().ifPresent(QuestionBlock::focus);
        questionPane.setVvalue(0);
    }

    public void onBack(Runnable run) {
        back.setOnAction(_ -> run.run());
    }

    public void onCompare(Runnable run) {
        compare.setOnAction(_ -> run.run());
    }
}
