package io.architrave.ui.frame;

import java.util.List;

/// One action a format.
final class ExportActions {

    private ExportActions() {}

    static List<Action> all(Workbench workbench) {
        assert workbench.catalog() != null;
        return List.of();
    }
}
