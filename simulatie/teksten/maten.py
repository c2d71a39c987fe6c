"""Units and small words beside numbers in a report."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "maat.procent": ("{getal}%", "{getal}%"),
    "maat.procentpunt": ("{getal} procentpunt", "{getal} percentage points"),
    "maat.maand": ("{getal} maand", "{getal} months"),
    "maat.maand_meer": ("{getal} maanden", "{getal} months"),
    "maat.week": ("{getal} week", "{getal} weeks"),
    "maat.week_meer": ("{getal} weken", "{getal} weeks"),
    "maat.dag": ("{getal} dag", "{getal} days"),
    "maat.dag_meer": ("{getal} dagen", "{getal} days"),
    "maat.uur": ("{getal} uur", "{getal} hours"),
    "maat.miljoen": ("{getal} miljoen", "{getal} million"),
    "maat.tot": ("{onder} tot {boven}", "{onder} to {boven}"),
    "maat.ja": ("ja", "yes"),
    "maat.nee": ("nee", "no"),
    # the unit of an axis
    "as.aandeel": ("procent", "percent"),
    "as.aandeel_verschil": ("procentpunt", "percentage points"),
    "as.maand": ("maanden", "months"),
    "as.week": ("weken", "weeks"),
    "as.dag": ("dagen", "days"),
    "as.uur": ("uren", "hours"),
    "as.euro": ("euro", "euro"),
    "as.miljoen": ("miljoen euro", "million euros"),
    "as.aantal": ("aantal", "number"),
}
