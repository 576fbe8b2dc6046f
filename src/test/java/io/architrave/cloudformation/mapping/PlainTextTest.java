package io.architrave.cloudformation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void makesSmallLettersOfWhatLogicalIdsBeginWith() {
        assertThat(PlainText.small("SessionsMemory")).isEqualTo("sessions-memory");
        assertThat(PlainText.small("Top10Songs")).isEqualTo("top10-songs");
    }

    @Test
    void keepsSmallNamesShortAndEndsThemWithALetterOrDigit() {
        assertThat(PlainText.small("CustomerAnalyticsStoreCollection")).isEqualTo("customer-analyti");
        assertThat(PlainText.small("CustomersOrdersStore")).isEqualTo("customers-orders");
    }
}
