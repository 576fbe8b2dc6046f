package io.architrave.ui.session;

import io.architrave.catalog.Catalog;
import io.architrave.cost.Estimate;
import io.architrave.cost.Estimator;
import io.architrave.cost.PriceBook;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.scene.Annotations;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks review, cost and template about a snapshot.
final class Assessor {

    private final Catalog catalog;

    private Assessor(Catalog catalog) {
        this.catalog = catalog;
    }

    static Assessor of(Catalog catalog) {
        return new Assessor(catalog);
    }

    Assessment assess(Diagram diagram) {
        var index = DiagramIndex.of(diagram);
        var estimate = new Estimator(catalog, PriceBook.bundled()).estimate(index);
        return new Assessment(
                diagram, Optional.of(estimate), new Annotations(Map.of(), costs(estimate), Map.of()));
    }

    private static Map<ElementId, String> costs(Estimate estimate) {
        var costs = new HashMap<ElementId, String>();
        estimate.byElement().forEach((id, amount) -> {
            if (amount.signum() > 0) {
                costs.put(id, "$" + String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).longValue()));
            }
        });
        return costs;
    }
}
