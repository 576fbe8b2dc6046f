package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarqueeToolTest {

    private final EditorRobot robot = EditorRobot.onANetwork()
            .with("left", "lambda-function", "region", 760, 300)
            .with("right", "lambda-function", "region", 880, 300);

    @Test
    void aRectangleChoosesWhatLiesInIt() {
        robot.press(740, 280).to(1000, 420).expectState("select.brushing").expectSelected("left", "right").release();
    }

    @Test
    void aLassoChoosesOnlyWhatItGoesAround() {
        robot.holding(Modifiers.SHORTCUT)
                .press(740, 280)
                .to(870, 280)
                .expectState("select.lassoing")
                .to(870, 420)
                .to(740, 420)
                .release()
                .expectSelected("left");
    }

    @Test
    void aLassoAddsToWhatIsChosen() {
        robot.click("fn").holding(Modifiers.SHORTCUT).press(740, 280).to(870, 280).to(870, 420).to(740, 420).release()
                .expectSelected("fn", "left");
    }

    @Test
    void escapeLeavesTheSelectionAsItWas() {
        robot.click("fn").holding(Modifiers.SHORTCUT).press(740, 280).to(1000, 280).to(1000, 420).to(740, 420).escape()
                .expectSelected("fn")
                .expectState("select.idle");
    }

    @Test
    void theLineIsShownWhileItIsDrawn() {
        robot.holding(Modifiers.SHORTCUT).press(740, 280).to(870, 280).to(870, 420);
        assertThat(robot.overlay().marks()).hasSizeGreaterThanOrEqualTo(2);
    }
}
