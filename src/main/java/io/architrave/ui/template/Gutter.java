package io.architrave.ui.template;

import io.architrave.review.Severity;
import io.architrave.ui.panel.SeveritySign;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.SideDecorator;

/// Left of each line: a band where it speaks of what is chosen, the sign of a problem, its number, and whether it is new
/// or gone.
final class Gutter implements SideDecorator {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final double BAND = 4;
    private static final double DIGIT = 7;
    private static final double SIGN = 14;
    private static final double PROBLEM = 18;

    private final CodeModel model;
    private final Map<Integer, Severity> problems;
    private final double numberWidth;

    /// @param problems the gravest of each line, counted from 0
    Gutter(CodeModel model, Map<Integer, Severity> problems) {
        this.model = model;
        this.problems = problems;
        int lines = model.rows().map(rows -> rows.text().lines().size()).orElse(1);
        numberWidth = Math.max(3, String.valueOf(lines).length()) * DIGIT;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return BAND + (problems.isEmpty() ? 0 : PROBLEM) + numberWidth + SIGN;
    }

    @Override
    public Node getMeasurementNode(int index) {
        return new Region();
    }

    @Override
    public Node getNode(int index) {
        var row = model.rows().filter(rows -> index < rows.size()).map(rows -> rows.row(index));
        var band = new Region();
        band.getStyleClass().add("code-band");
        band.pseudoClassStateChanged(CHOSEN, model.isChosen(index));
        var number = label("code-number", number(row), numberWidth);
        number.setAlignment(Pos.TOP_RIGHT);
        var line = new HBox(band);
        if (!problems.isEmpty()) {
            line.getChildren().add(problem(row));
        }
        line.getChildren().add(number);
        if (!sign(row).isEmpty()) {
            var sign = label("code-sign", sign(row), SIGN);
            sign.setAlignment(Pos.TOP_CENTER);
            line.getChildren().add(sign);
        }
        line.getStyleClass().add("code-gutter");
        line.pseudoClassStateChanged(ADDED, row.filter(Row.Added.class::isInstance).isPresent());
        line.pseudoClassStateChanged(REMOVED, row.filter(Row.Removed.class::isInstance).isPresent());
        return line;
    }

    private static Label label(String style, String text, double width) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(width);
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private static String number(Optional<Row> row) {
        return row.map(one -> switch (one) {
            case Row.Kept(int line) -> String.valueOf(line + 1);
            case Row.Added(int line) -> String.valueOf(line + 1);
            case Row.Removed _ -> "";
        }).orElse("");
    }

    private static String sign(Optional<Row> row) {
        return row.map(one -> switch (one) {
            case Row.Kept _ -> "";
            case Row.Added _ -> "+";
            case Row.Removed _ -> "−";
        }).orElse("");
    }

    private Node problem(Optional<Row> row) {
        var severity = row.flatMap(one -> switch (one) {
            case Row.Kept(int line) -> Optional.ofNullable(problems.get(line));
            case Row.Added(int line) -> Optional.ofNullable(problems.get(line));
            case Row.Removed _ -> Optional.<Severity>empty();
        });
        Region place = severity.<Region>map(SeveritySign::of).orElseGet(Region::new);
        place.setMinWidth(PROBLEM);
        place.setMaxWidth(PROBLEM);
        return place;
    }
}
