package io.architrave.cloudformation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void makesSmallLettersOfWhatLogicalIdsBeginWith() {
        assertThat(PlainText.small("SessionsMemory")).isEqualTo("sessions-memory");
        assertThat(PlainText.small("Top10Songs")).isEqualTo("top10-songs");
        assertThat(PlainText.small("5xxErrors")).isEqualTo("n-5xx-errors");
    }

    @Test
    void keepsSmallNamesShortAndEndsThemWithALetterOrDigit() {
        assertThat(PlainText.small("CustomerAnalyticsStoreCollection")).isEqualTo("customer-analyti");
        assertThat(PlainText.small("CustomersOrdersStore")).isEqualTo("customers-orders");
    }
}
