package kharcha.conversation;

/** How a category is to be shown: its name, its icon in the Lucide family, and the name of its colour. */
public record CategoryLook(String name, String icon, String hue) {}
