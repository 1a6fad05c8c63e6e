// The distribution's own command line writes what is then built.
def distribution = new File(basedir, '../../../../distribution/target/tributary').canonicalFile
def java = new File(System.getProperty('java.home'), 'bin/java').path

def tributary = { List<String> arguments ->
    def command = [java, '-XX:TieredStopAtLevel=1', '-cp', new File(distribution, 'lib').path + '/*', 'dev.tributary.cli.Main']
    def process = new ProcessBuilder(command + arguments).directory(basedir).redirectErrorStream(true).start()
    process.outputStream.close()
    def said = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : said
    println said
}

tributary(['init', 'shop', '--to', 'template'])
tributary(['init', 'store', '--openapi', 'shop.yaml', '--tables', 'all', '--to', 'openapi'])
tributary(['init', 'depot', '--sample', 'orders=orders.json', '--sample', 'users=users.json',
           '--base-url', 'https://api.example.com/v1', '--bearer-token', '--to', 'samples'])

// The archetype's own test has made the same project of the same names, which need not be built a second time.
def files = { File top ->
    def found = [:] as TreeMap
    top.eachFileRecurse(groovy.io.FileType.FILES) { found[top.toURI().relativize(it.toURI()).path] = it.getText('UTF-8').normalize() }
    return found
}
def archetype = new File(basedir, '../../../../archetype/target/test-classes/projects/written/project/shop-connector')
assert files(archetype) == files(new File(basedir, 'template'))
return true
