from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    """The table that counts tries, so that one command is enough to bring a database up to date."""
    call_command("createcachetable", "cache", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("kit", "0001_initial")]

    operations = [migrations.RunPython(make_table, migrations.RunPython.noop)]
