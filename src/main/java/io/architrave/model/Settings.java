package io.architrave.model;

/// What holds for the whole document.
///
/// @param region the AWS region of whatever stands in no region group, for example `us-east-1`
/// @param tags put on every resource that can carry tags
/// @param freeTier whether estimates subtract the free tier; off by default, as AWS's own calculator does
public record Settings(String region, Properties tags, boolean freeTier, Extras extras) {

    public static final String DEFAULT_REGION = "us-east-1";
    public static final Settings DEFAULT = new Settings(DEFAULT_REGION, Properties.NONE, false, Extras.NONE);

    public Settings withRegion(String region) {
        return new Settings(region, tags, freeTier, extras);
    }

    public Settings withTags(Properties tags) {
        return new Settings(region, tags, freeTier, extras);
    }

    public Settings withFreeTier(boolean freeTier) {
        return new Settings(region, tags, freeTier, extras);
    }
}
