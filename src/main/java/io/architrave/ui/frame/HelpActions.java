package io.architrave.ui.frame;

import io.architrave.ui.frame.Action.Section;
import java.util.List;

/// What the program says of itself.
final class HelpActions {

    private static final String ABOUT =
            "Architrave designs AWS architectures. It is not affiliated with AWS. Icons: AWS"
                    + " Architecture Icons, CC-BY-ND 2.0, unmodified (aws.amazon.com/architecture/icons).";

    private HelpActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(
                Action.of("help.choose.pattern", Section.HELP, "Which pattern do I need?", "",
                        () -> workbench.panes().guide()),
                Action.of("help.choose.recovery", Section.HELP, "Compare strategies of recovery", "",
                        () -> workbench.panes().compare()),
                Action.of("help.keys.keys", Section.HELP, "Keys and gestures", "F1 Shortcut+SLASH",
                        () -> workbench.shortcuts().open()),
                Action.of("help.about.about", Section.HELP, "About Architrave", "",
                        () -> workbench.banner().say(ABOUT)));
    }
}
