/**
 * Tips for what somebody can do alone or with their own people, per kind of help: leefring 1 of the hulpwijzer. {@code
 * resources/tip/tips.txt} has some for
 * each kind; editors of an edition write their own at {@code /{editie}/redactie/tips}, which then take the place of ours.
 *
 * <p>Owns the table {@code tip_list}. No events.
 */
package nl.buurtkanaal.tip;
