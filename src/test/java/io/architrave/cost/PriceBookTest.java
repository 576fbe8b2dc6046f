package io.architrave.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final Place VIRGINIA = new Place.Region("us-east-1");
    private static final Place IRELAND = new Place.Region("eu-west-1");

    private final PriceBook book = PriceBook.bundled();

    private Price.Known known(String key, Place place) {
        return switch (book.price(key, place)) {
            case Price.Known known -> known;
            case Price.Unknown unknown -> throw new AssertionError(unknown.reason());
        };
    }

    @ParameterizedTest
    @CsvSource({"nat.hour,us-east-1,0.045", "nat.hour,eu-west-1,0.048", "alb.lcu,us-east-1,0.008",
            "dt.az,us-east-1,0.01", "ddb.od.write,us-east-1,0.625",
            "rds.node/postgres/multi-az/on-demand/db.t4g.micro,us-east-1,0.032",
            "ec2.node/on-demand/t4g.small,us-east-1,0.0168", "waf.acl,eu-west-1,5",
            "elasticache.node/redis/on-demand/cache.t4g.micro,us-east-1,0.016", "dt.inter.us-east-2,us-east-1,0.01",
            "dt.inter.us-west-2,us-east-1,0.02",
            "r53.health.aws,eu-west-1,0.5", "kms.key,sa-east-1,1"})
    void knowsWhatAwsPublishes(String key, String region, BigDecimal amount) {
        Price.Known price = known(key, new Place.Region(region));

        assertThat(price.first()).isEqualByComparingTo(amount);
        assertThat(price.source().shown()).contains("status 202");
    }

    @Test
    void billsOneTerabyteOutAtTheFirstTier() {
        // 1,024 GB x 0.09 = 92.16, as the AWS calculator prints it (without the 100 GB of the free tier).
        assertThat(known("dt.out", VIRGINIA).of(new BigDecimal(1024))).isEqualByComparingTo("92.16");
    }

    @Test
    void climbsTheTiersByCumulativeBounds() {
        // S3 Standard, 600 TB: 51,200 x 0.023 + 460,800 x 0.022 + 102,400 x 0.021 = 1,177.60 + 10,137.60 + 2,150.40.
        assertThat(known("s3.std", VIRGINIA).of(new BigDecimal(614_400))).isEqualByComparingTo("13465.60");
        // At the boundary itself nothing falls into the second tier: 51,200 x 0.023.
        assertThat(known("s3.std", VIRGINIA).of(new BigDecimal(51_200))).isEqualByComparingTo("1177.60");
    }

    @Test
    void turnsTheWidthsOfCloudFrontIntoBounds() {
        // 60,000 GB from North America: 10,240 x 0.085 + 40,960 x 0.08 + 8,800 x 0.06 = 870.40 + 3,276.80 + 528.00.
        assertThat(known("cf.out", new Place.Edge("north-america")).of(new BigDecimal(60_000)))
                .isEqualByComparingTo("4675.20");
        // 10,000 GB = 850.00, the calculator's example.
        assertThat(known("cf.out", new Place.Edge("north-america")).of(new BigDecimal(10_000)))
                .isEqualByComparingTo("850.00");
    }

    @Test
    void takesTheNoteInsteadOfThePlaceholderInTheLastTier() {
        assertThat(known("macie.disc", VIRGINIA)).isInstanceOfSatisfying(Price.Tiered.class,
                tiered -> assertThat(tiered.tiers().getLast())
                        .isEqualTo(new Price.Tier(Optional.empty(), new BigDecimal("0.25"))));
    }

    @Test
    void letsNoOtherRegionStandInForAMissingPrice() {
        assertThat(book.price("dx.port.1g", VIRGINIA)).isInstanceOf(Price.Known.class);
        assertThat(book.price("dx.port.1g", IRELAND))
                .isEqualTo(new Price.Unknown("There is no price for dx.port.1g in eu-west-1."));
        assertThat(book.price("warp.drive", IRELAND))
                .isEqualTo(new Price.Unknown("The price book has no entry \"warp.drive\"."));
        assertThat(book.price("nat.teleport", IRELAND))
                .isEqualTo(new Price.Unknown("The price book has no entry \"nat.teleport\"."));
    }

    @Test
    void marksWhatIsOnlyRecalled() {
        assertThat(known("dt.az", VIRGINIA).source().confirmed()).isTrue();
        assertThat(known("dt.az", IRELAND).source().confirmed()).isFalse();
        assertThat(known("dt.az", IRELAND).source().shown()).endsWith("(unconfirmed)");
    }

    @Test
    void listsTheNodesOfAnEngine() {
        assertThat(book.nodes("ec2.node/on-demand/")).hasSize(349).contains("t4g.small", "m7g.large");
        assertThat(book.nodes("rds.node/postgres/single-az/on-demand/")).contains("db.t4g.micro");
    }

    @Test
    void readsEveryRowOfEveryTable() throws Exception {
        try (var files =
                java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/io/architrave/cost/book"))) {
            List<String> shards = files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .filter(name -> !name.equals("sources")).toList();
            assertThat(shards).hasSizeGreaterThan(100).allSatisfy(shard -> everyRowOf(shard));
        }
    }

    private void everyRowOf(String shard) {
        String text = PriceBookTest.class.getResource("book/" + shard + ".tsv") == null ? "" : read(shard);
        List<String> places = List.of(text.lines().findFirst().orElseThrow().split("\t")).subList(5,
                text.lines().findFirst().orElseThrow().split("\t").length);
        text.lines().skip(1).map(line -> line.split("\t", 2)[0]).distinct().forEach(key -> {
            assertThat(PriceBook.shard(key)).isEqualTo(shard);
            assertThat(places.stream().map(PriceBookTest::place).map(place -> book.price(key, place))
                    .filter(Price.Known.class::isInstance)).isNotEmpty();
            assertThat(book.unit(key).map(Unit::printed)).isPresent();
        });
    }

    private static Place place(String column) {
        return column.equals("global") ? new Place.Global()
                : column.startsWith("edge:") ? new Place.Edge(column.substring(5)) : new Place.Region(column);
    }

    private static String read(String shard) {
        try (var in = PriceBookTest.class.getResourceAsStream("book/" + shard + ".tsv")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void readsAnyTableThatHasTheColumns() {
        Map<String,
                String> tables = Map.of("x",
                        "key\tcomponent\tunit\tupTo\tsource\tglobal\nx.y\tthing\t1M requests\t\ts\t2\n", "sources",
                        "id\ttitle\tdate\tconfirmed\tlicence\ns\tA list\t2025-01-31\tno\t\n");
        PriceBook small = new PriceBook(name -> Optional.ofNullable(tables.get(name)));

        assertThat(small.price("x.y", IRELAND)).isInstanceOfSatisfying(Price.Flat.class, flat -> {
            assertThat(flat.unit().printed()).isEqualTo("1M requests");
            assertThat(flat.of(new BigDecimal("1.5"))).isEqualByComparingTo("3");
            assertThat(flat.source().shown()).isEqualTo("A list, status 2025-01-31 (unconfirmed)");
        });
    }
}
