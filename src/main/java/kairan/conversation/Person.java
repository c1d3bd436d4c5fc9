package kairan.conversation;

/** Someone who talks with the town (住民), known by a random id of our own. */
public record Person(String id) {}
