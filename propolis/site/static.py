from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Files named after their content, so that a browser may keep them for ever."""

    support_js_module_import_aggregation = True
