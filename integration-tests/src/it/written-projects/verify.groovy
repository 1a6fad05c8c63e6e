// Each project's conformance suite ran, and none of its checks was left out altogether.
['template': 'ShopConformanceTest', 'openapi': 'StoreConformanceTest', 'samples': 'DepotConformanceTest'].each { project, suite ->
    def reports = new File(basedir, project + '/target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
    assert reports.any { it.name.contains(suite) && !it.text.contains('tests="0"') } : project
}
return true
