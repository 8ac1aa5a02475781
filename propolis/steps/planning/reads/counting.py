from django.db.models import F, Func, IntegerField, QuerySet, Subquery


def count_of(found: QuerySet) -> Subquery:
    """How many rows a query finds, as a part of another query."""
    number = Func(F("pk"), function="COUNT", output_field=IntegerField())
    return Subquery(found.order_by().annotate(rows_found=number).values("rows_found"))
