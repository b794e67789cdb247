package kharcha.ledger;

/**
 * One of the categories everybody starts with.
 *
 * @param name as it is shown
 * @param icon the icon's name in the Lucide family
 * @param hue the name of its colour in kharcha/ui/tokens.properties ("hue.green"), where it has a value a theme
 * @param direction whether its entries are spent or earned
 */
public record Category(CategoryId id, String name, String icon, String hue, Direction direction) {}
