package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Repositories | 5000 | repository | 5,000",
            "Meshes | 15 | mesh | 15",
            "Size of a managed policy | 6144 | character | 6,144 characters",
            "Size of a repository | 100000 | line of code | 100,000 lines of code",
            "Rows of a dataset | 1000 | million rows | 1,000 million rows",
            "Size of a package | 250 | MB | 250 MB",
            "Retry to a warehouse | 7200 | s | 7,200 s",
            "Requests | 200 | request/s | 200 request/s",
            "Findings kept after their last update | 90 | day | 90 days",
            "Deployments at the same time | 1 | deployment | 1",
            "Pages of a document | 1 | page | 1",
            "Access keys | 2 | key | 2 keys",
            "Aliases | 2000 | alias | 2,000",
            "HSMs | 6 | HSM | 6",
            "Time that a build waits | 0.5 | h | 0.5 h"
    })
    void aLimitIsSaidWithWhatItCountsUnlessItsNameSaysThat(String name, BigDecimal value, String unit, String said) {
        var quota = new Facts.Quota(name, value, unit, Optional.empty(), true, "https://example.com", "2026", true);
        assertThat(quota.inWords()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ENDED | 2025-07-31 | ended on 31 July 2025",
            "ENDING | 2027-05 | ends in May 2027",
            "CLOSED | 2024-07-25 | takes no new customers since 25 July 2024",
            "CLOSED | 2024 | takes no new customers since 2024",
            "RENAMED | 2025-10 | got another name in October 2025"
    })
    void aLifecycleSaysWhatHappenedAndWhen(Lifecycle.Status status, String since, String said) {
        var lifecycle = new Lifecycle(status, since, List.of(), "", "https://example.com", "2026", true);
        assertThat(lifecycle.inWords()).isEqualTo(said);
    }

    @Test
    void everyLifecycleOfTheCatalogueCanBeSaid() {
        var catalog = Catalog.bundled();
        assertThat(catalog.summaries()).allSatisfy(summary -> catalog.lifecycle(summary.key())
                .ifPresent(lifecycle -> assertThat(lifecycle.inWords()).doesNotContain("-")));
    }
}
