package kairan.bodies;

/** A part of the town (地区) under which its associations stand. */
public record District(String id, String name, String reading) {}
